import * as z from "zod";
import { sha256Schema } from "../metadata/statement.ts";
import type { ReleaseStore } from "./release-store.ts";

/** A release as a signed statement, named by the digest of its text, lists it. */
const namedReleaseSchema = z.strictObject({ statement: sha256Schema, release: z.string().max(64) });

/**
 * What a host remembers of one mini-app. Security: nothing of a release is kept here, only where its signed statement is: a device's files
 * are no more trusted than the network.
 */
const appRecordSchema = z.strictObject({
  /** The latest statement. Its sequence is the lowest that is still taken. */
  statement: sha256Schema.nullable(),
  etag: z.string().nullable(),
  /** The release whose every byte was here, verified. */
  installed: namedReleaseSchema.nullable(),
  /** The release that started before it, to fall back to. */
  lastGood: namedReleaseSchema.nullable(),
  /** The release that is being brought here: its bytes are kept although nothing opens them yet. */
  pending: namedReleaseSchema.nullable(),
  /** Starts in a row of the installed release that failed. */
  failures: z.int().min(0),
  /** Releases that failed to start three times: not taken again. */
  broken: z.array(z.string().max(64)).max(16),
  /** The release whose start has begun and is undecided. Found at the next start of the host, it took the host down with it. */
  starting: z.string().max(64).nullable(),
  /** The installed release has started. */
  started: z.boolean(),
  /** When it was last installed or started, in milliseconds since the epoch. */
  usedAt: z.number(),
});

export type NamedRelease = z.output<typeof namedReleaseSchema>;
export type AppRecord = z.output<typeof appRecordSchema>;

const EMPTY: AppRecord = {
  statement: null,
  etag: null,
  installed: null,
  lastGood: null,
  pending: null,
  failures: 0,
  broken: [],
  starting: null,
  started: false,
  usedAt: 0,
};

const PREFIX = "app-";

/** The records of mini-apps. */
export type AppRecords = {
  /** A damaged record counts as none. */
  read(appId: string): Promise<AppRecord>;
  /** Changes a record while nobody else does. Returns what was written. Throws STORE_FULL; the old record stays then. */
  update(appId: string, change: (record: AppRecord) => AppRecord | Promise<AppRecord>): Promise<AppRecord>;
  /** Ids of the mini-apps that have a record. */
  list(): Promise<readonly string[]>;
};

/** Creates them over a store. */
export function createAppRecords(store: ReleaseStore): AppRecords {
  const nameOf = (appId: string) => PREFIX + appId;
  const read = async (appId: string) => parse(await store.readRecord(nameOf(appId))) ?? EMPTY;
  return {
    read,
    update: (appId, change) =>
      store.exclusive(nameOf(appId), async () => {
        const before = await read(appId);
        const after = await change(before);
        if (after !== before) await store.writeRecord(nameOf(appId), JSON.stringify(after));
        return after;
      }),
    list: async () =>
      (await store.listRecords())
        .filter((name) => name.startsWith(PREFIX))
        .map((name) => name.slice(PREFIX.length)),
  };
}

function parse(text: string | undefined): AppRecord | undefined {
  try {
    return appRecordSchema.safeParse(JSON.parse(text ?? "")).data;
  } catch {
    return undefined;
  }
}
