import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Registry } from "../registry.ts";
import { createChangeWatch } from "./change-watch.ts";

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

/** What is in memory is served for this long before the database is asked whether another replica signed something … */
const CHECK_MS = 1_000;
/** … and for this long while it is being asked. */
const STALE_MS = 2_000;
const HELD = 20_000;

const made = new WeakMap<Registry, SignedFiles>();

/** The signed files of a registry: one memory for all who serve them. */
export function signedFilesOf(registry: Registry): SignedFiles {
  const known = made.get(registry);
  if (known !== undefined) return known;
  const files = createSignedFiles(registry);
  made.set(registry, files);
  return files;
}

function createSignedFiles(registry: Registry): SignedFiles {
  const { db, signer, clock } = registry;
  const held = new Map<string, SignedFile | null>();
  const reading = new Map<string, Promise<SignedFile | null>>();
  const forget = (name: string) => {
    const names =
      name === "root"
        ? [...held.keys(), ...reading.keys()].filter((each) => each.startsWith("root/"))
        : [name];
    for (const each of names) {
      held.delete(each);
      // What is being read may be what was there before: whoever waits for it gets it, and it is not kept.
      reading.delete(each);
    }
  };
  signer.onPublished(({ name }) => forget(name));
  const changes = createChangeWatch(registry, forget);

  function readAndHold(name: string): Promise<SignedFile | null> {
    const asked = readEnvelope(db, name)
      .then((text) => {
        const file = text === undefined ? null : toFile(text);
        if (reading.get(name) === asked && (file !== null || name.startsWith("root/")))
          hold(held, name, file);
        return file;
      })
      .finally(() => {
        if (reading.get(name) === asked) reading.delete(name);
      });
    reading.set(name, asked);
    return asked;
  }
  return {
    peek(name) {
      const age = clock.now() - changes.checkedAt();
      if (age >= STALE_MS && !changes.isFailing()) return undefined;
      if (age >= CHECK_MS) void changes.check();
      return held.get(name);
    },
    async read(name) {
      // With the database away, what was signed goes on being true until it expires.
      if (clock.now() - changes.checkedAt() >= CHECK_MS) await changes.check();
      const here = held.get(name);
      if (here !== undefined && here !== null) return here;
      if (here === null && !changes.isFailing()) return undefined;
      const file = await (reading.get(name) ?? readAndHold(name));
      return file ?? undefined;
    },
  };
}

function hold(held: Map<string, SignedFile | null>, name: string, file: SignedFile | null): void {
  if (held.size >= HELD) held.delete(held.keys().next().value ?? "");
  held.set(name, file);
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
