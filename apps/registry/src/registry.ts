import type { Logger } from "pino";
import type { Audit } from "./audit/audit.ts";
import type { BlobStore } from "./blobs/blob-store.ts";
import type { Config } from "./config/config.ts";
import type { Database } from "./database/database.ts";
import type { Jobs } from "./jobs/jobs.ts";
import type { SignerClient } from "./signer/signer-client.ts";

/** Everything the registry's parts are made of; nothing is read from the surroundings. */
export type Registry = {
  readonly config: Config;
  readonly db: Database;
  readonly blobs: BlobStore;
  readonly jobs: Jobs;
  readonly audit: Audit;
  /** Milliseconds since the epoch. */
  readonly clock: { now(): number };
  readonly log: Logger;
  readonly signer: SignerClient;
};
