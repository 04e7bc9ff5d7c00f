import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { createAudit } from "../audit/audit.ts";
import { createMemoryBlobStore } from "../blobs/memory-blob-store.ts";
import type { BlobStore } from "../blobs/blob-store.ts";
import { readConfig } from "../config/config.ts";
import type { Config } from "../config/config.ts";
import { createJobs } from "../jobs/jobs.ts";
import type { Jobs } from "../jobs/jobs.ts";
import type { Registry } from "../registry.ts";
import type { SignerClient } from "../signer/signer-client.ts";
import { createNoSigner } from "../signer/no-signer.ts";
import { createTestDatabase } from "./test-database.ts";

/** The parts of a registry over a real PostgreSQL, without the routes. */
export type TestParts = {
  readonly registry: Registry;
  readonly databaseUrl: string;
  /** Moves the registry's clock on. */
  passTime(ms: number): void;
  stop(): Promise<void>;
};

export type TestPartsOptions = {
  readonly config?: Partial<Config>;
  readonly blobs?: BlobStore;
  readonly jobs?: Jobs;
  readonly signer?: SignerClient;
};

/** The parts of one test, on an empty database. Its jobs are sent; they are worked once a test asks for that. */
export async function createTestParts(options: TestPartsOptions = {}): Promise<TestParts> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "atoll-test-data-"));
  const config = {
    ...readConfig({ ATOLL_DATA: dataDir }),
    databaseUrl: database.url,
    ...options.config,
  };
  let passedMs = 0;
  const clock = { now: () => Date.now() + passedMs };
  const jobs =
    options.jobs ?? (await createJobs({ connectionString: database.url, onError: () => undefined }));
  const registry: Registry = {
    config,
    db: database.db,
    blobs: options.blobs ?? createMemoryBlobStore(),
    jobs,
    audit: createAudit(clock),
    clock,
    log: pino({ level: "silent" }),
    signer: options.signer ?? createNoSigner(),
  };
  return {
    registry,
    databaseUrl: database.url,
    passTime(ms) {
      passedMs += ms;
    },
    async stop() {
      await jobs.stop();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
