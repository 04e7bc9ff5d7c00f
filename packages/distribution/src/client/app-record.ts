import * as z from "zod";
import { releaseSchema, sha256Schema } from "../metadata/statement.ts";

/** What a host remembers of one mini-app. Security: the highest sequence and time seen are kept, so that older files are refused. */
export const appRecordSchema = z.strictObject({
  sequence: z.int(),
  /** Digest of the signed text of that sequence. */
  statement: sha256Schema,
  envelope: z.string(),
  etag: z.string().nullable(),
  /** The release whose every byte is here, verified. */
  installed: releaseSchema.nullable(),
  /** The release before it, to fall back to. */
  lastGood: releaseSchema.nullable(),
  /** Starts in a row of the installed release that failed. */
  failures: z.int().min(0),
  /** A release that failed to start three times: not taken again. */
  broken: z.array(z.string()).max(16),
  started: z.boolean(),
});

export type AppRecord = z.output<typeof appRecordSchema>;

export const EMPTY_RECORD: AppRecord = {
  sequence: 0,
  statement: "0".repeat(64),
  envelope: "",
  etag: null,
  installed: null,
  lastGood: null,
  failures: 0,
  broken: [],
  started: false,
};

/** What a host remembers of the registry as a whole. */
export const registryRecordSchema = z.strictObject({
  root: z.string(),
  revocationsSequence: z.int(),
  revocations: z.string(),
  revocationsEtag: z.string().nullable(),
  /** Milliseconds since the epoch: the latest time that a signed file or the device's clock has shown. */
  latestTime: z.number(),
  installationId: z.string().min(16).max(64),
});

export type RegistryRecord = z.output<typeof registryRecordSchema>;
