import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Registry } from "../registry.ts";

/** A signed file as it goes out. */
export type SignedFile = {
  readonly etag: string;
  readonly identity: Buffer;
  readonly gzip: Buffer;
  readonly br: Buffer;
};

/** The registry's signed files, held in memory and read again when they change. */
export type SignedFiles = {
  /** The file when it is here and known to be the newest; null when there is known to be none; undefined when the database must be asked. */
  peek(name: string): SignedFile | null | undefined;
  /** The newest file of a name, such as `apps/com.example.app`, `revocations` or `root/1`; undefined when there is none. */
  read(name: string): Promise<SignedFile | undefined>;
};

/** For this long what is in memory is served without asking whether another replica signed something. */
const CHECK_MS = 1_000;
const HELD = 20_000;
/** Changes of other replicas may be stored in another order than they were numbered: the last ones are looked at again. */
const OVERLAP = 100;

const made = new WeakMap<Registry, SignedFiles>();

/** The signed files of a registry: one memory for all who serve them. */
export function signedFilesOf(registry: Registry): SignedFiles {
  const known = made.get(registry);
  if (known !== undefined) return known;
  const files = createSignedFiles(registry);
  made.set(registry, files);
  return files;
}

function createSignedFiles({ db, signer, clock, log }: Registry): SignedFiles {
  const held = new Map<string, SignedFile | null>();
  let checkedAt = Number.NEGATIVE_INFINITY;
  let lastChange = 0;
  let checking: Promise<void> | undefined;
  const forget = (name: string) => {
    if (name === "root") for (const each of held.keys()) if (each.startsWith("root/")) held.delete(each);
    held.delete(name);
  };
  signer.onPublished(({ name }) => forget(name));

  async function check(): Promise<void> {
    const startedAt = clock.now();
    const rows = await db.query<{ id: string; name: string }>(
      "select id, name from published where id > $1 order by id",
      [lastChange - OVERLAP],
    );
    for (const { id, name } of rows) {
      // At the first look nothing is held; later each change is forgotten, some of them twice.
      forget(name);
      lastChange = Math.max(lastChange, Number(id));
    }
    checkedAt = startedAt;
  }
  const isChecked = () => clock.now() - checkedAt < CHECK_MS;
  async function ensureChecked(): Promise<boolean> {
    if (isChecked()) return true;
    checking ??= check().finally(() => {
      checking = undefined;
    });
    return checking.then(
      () => true,
      (error: unknown) => {
        log.warn(
          { err: error },
          "the database does not say what changed: signed files are served as they were",
        );
        return false;
      },
    );
  }
  return {
    peek: (name) => (isChecked() ? held.get(name) : undefined),
    async read(name) {
      const checked = await ensureChecked();
      const here = held.get(name);
      // With the database away, what was signed goes on being true until it expires.
      if (here !== undefined && (checked || here !== null)) return here ?? undefined;
      const text = await readEnvelope(db, name);
      const file = text === undefined ? null : toFile(text);
      if (file !== null || name.startsWith("root/")) {
        if (held.size >= HELD) held.delete(held.keys().next().value ?? "");
        held.set(name, file);
      }
      return file ?? undefined;
    },
  };
}

async function readEnvelope(db: Registry["db"], name: string): Promise<string | undefined> {
  const [kind, which = ""] = name.split("/");
  const query =
    kind === "apps"
      ? db.query<{ envelope: string }>(
          "select envelope from statements where app_id = $1 order by sequence desc limit 1",
          [which],
        )
      : db.query<{ envelope: string }>(
          "select envelope from signed_files where name = $1 and ($2::bigint is null or sequence = $2) order by sequence desc limit 1",
          [kind, which === "" ? null : Number(which)],
        );
  const [row] = await query;
  return row?.envelope;
}

function toFile(text: string): SignedFile {
  const identity = Buffer.from(text);
  const etag = `W/"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return {
    etag,
    identity,
    gzip: gzipSync(identity, { level: 9 }),
    br: brotliCompressSync(identity, { params }),
  };
}
