import { AtollError } from "@atoll/protocol";
import { parseEnvelope, verifyEnvelope } from "../metadata/envelope.ts";
import { roleOf } from "../metadata/root-chain.ts";
import { statementSchema } from "../metadata/statement.ts";
import type { Release, Statement } from "../metadata/statement.ts";
import type { AppRecord, AppRecords, NamedRelease } from "./app-record.ts";
import { readVerified } from "./artifacts.ts";
import type { ReleaseClientOptions } from "./client-options.ts";
import { decodeText } from "./decode-text.ts";
import { fetchCapped } from "./fetch-capped.ts";
import { ambiguous, expired, foreign, replayed } from "./metadata-errors.ts";
import type { TrustedFiles } from "./trusted-files.ts";

const STATEMENT_BYTES = 2 * 2 ** 20;

/** A statement that the registry's root vouches for, and its text. */
type SignedStatement = { readonly text: string; readonly statement: Statement };

/** The statements of mini-apps: those the registry sends, and those that are kept. */
export type Statements = {
  /** The registry's latest, kept before it is returned. Throws DOWNLOAD_FAILED, METADATA_*, STORE_FULL. */
  refresh(appId: string): Promise<{ readonly statement: Statement; readonly digest: string }>;
  /** A kept statement by the digest of its text. Throws METADATA_INVALID, METADATA_SIGNATURE. */
  read(appId: string, digest: string): Promise<Statement>;
  /** A release as its own statement lists it. Throws METADATA_INVALID, METADATA_SIGNATURE. */
  releaseOf(
    appId: string,
    named: NamedRelease,
  ): Promise<{ readonly release: Release; readonly statement: Statement }>;
};

type Found = { readonly statement: Statement; readonly digest: string; readonly etag: string | null };

type Parts = {
  readonly options: ReleaseClientOptions;
  readonly files: TrustedFiles;
  readonly records: AppRecords;
};

/** Creates them. */
export function createStatements(parts: Parts): Statements {
  const { options, files, records } = parts;
  const { store, sha256 } = options;

  async function readText(appId: string, digest: string): Promise<string> {
    const bytes = await readVerified(options, digest);
    if (bytes === undefined)
      throw new AtollError(
        "METADATA_INVALID",
        `The statement of ${appId} is damaged. Connect to the network.`,
      );
    return decodeText(bytes, `The statement of ${appId}`);
  }

  /** Security: the floor is a file, not a number. Once its keys are out of the root, so is what a thief of them signed with a high sequence. */
  async function readFloor(appId: string, { statement }: AppRecord): Promise<SignedStatement | undefined> {
    if (statement === null) return undefined;
    try {
      const text = await readText(appId, statement);
      return { text, statement: await verifyStatement(parts, appId, text) };
    } catch {
      return undefined;
    }
  }

  /** Security: another tab may have kept a newer one meanwhile; that one stays. Returns the digest of the one that is kept. */
  async function keep(appId: string, found: Found): Promise<string | null> {
    const { statement, digest, etag } = found;
    const record = await records.update(appId, async (latest) => {
      const floor = await readFloor(appId, latest);
      const isOlder = floor !== undefined && statement.sequence < floor.statement.sequence;
      return isOlder ? latest : { ...latest, statement: digest, etag };
    });
    return record.statement;
  }

  async function refresh(appId: string): Promise<Omit<Found, "etag">> {
    const record = await records.read(appId);
    const floor = await readFloor(appId, record);
    const fetched = await fetchStatement(options, appId, floor && record.etag);
    const text = fetched?.text ?? floor?.text ?? "";
    const statement = await verifyStatement(parts, appId, text);
    assertFollows(appId, { text, statement }, floor);
    await files.noteIssued(`The statement of ${appId}`, statement.issued);
    const bytes = new TextEncoder().encode(text);
    const digest = await sha256(bytes);
    if (fetched !== undefined) {
      // Security: kept before it is used, so that no older one is taken even if the rest fails.
      await store.writeBytes(digest, bytes);
      const kept = await keep(appId, { statement, digest, etag: fetched.etag });
      if (kept !== digest) return refresh(appId);
    }
    if (Date.parse(statement.expires) <= files.onlineTime()) throw expired(`The statement of ${appId}`);
    return { statement, digest };
  }

  const read = async (appId: string, digest: string) =>
    verifyStatement(parts, appId, await readText(appId, digest));

  return {
    refresh,
    read,
    async releaseOf(appId, named) {
      const statement = await read(appId, named.statement);
      const release = statement.releases.find(({ id }) => id === named.release);
      if (release !== undefined) return { release, statement };
      throw new AtollError(
        "METADATA_INVALID",
        `The statement of ${appId} does not list release ${named.release}. Connect to the network and try again.`,
      );
    },
  };
}

async function verifyStatement({ options, files }: Parts, appId: string, text: string): Promise<Statement> {
  const root = files.root();
  const statement = await verifyEnvelope({
    text,
    type: "release-statement",
    schema: statementSchema,
    role: roleOf(root, "release"),
    verify: options.verify,
  });
  const what = `The statement of ${appId}`;
  if (statement.registry !== root.registry) throw foreign(what, statement.registry, root.registry);
  if (statement.app.id !== appId) throw foreign(what, statement.app.id, appId);
  return statement;
}

/** Undefined when it is still the one whose etag was given. */
async function fetchStatement(
  options: ReleaseClientOptions,
  appId: string,
  etag: string | null | undefined,
): Promise<{ readonly text: string; readonly etag: string | null } | undefined> {
  const answer = await fetchCapped(options, {
    path: `/cdn/meta/apps/${appId}.json`,
    maxBytes: STATEMENT_BYTES,
    etag: etag ?? null,
  });
  if (answer.status === 304) return undefined;
  return { text: decodeText(answer.bytes, `The statement of ${appId}`), etag: answer.etag };
}

/** Throws METADATA_REPLAYED, METADATA_INVALID. */
function assertFollows(appId: string, found: SignedStatement, floor: SignedStatement | undefined): void {
  if (floor === undefined) return;
  const what = `The statement of ${appId}`;
  const { sequence } = found.statement;
  if (sequence < floor.statement.sequence) throw replayed(what, sequence, floor.statement.sequence);
  const isSame = parseEnvelope(found.text)?.signed === parseEnvelope(floor.text)?.signed;
  if (sequence === floor.statement.sequence && !isSame) throw ambiguous(what, sequence);
}
