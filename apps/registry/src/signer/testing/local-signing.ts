import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMemoryBlobStore } from "../../blobs/memory-blob-store.ts";
import type { Registry } from "../../registry.ts";
import { createTestParts } from "../../testing/create-test-parts.ts";
import { createSigning } from "../create-signing.ts";

/** A registry whose signer works in this process, on the registry's own clock, over a real database and key folder. */
export type LocalSigning = {
  readonly registry: Registry;
  readonly keysDir: string;
  passTime(ms: number): void;
  stop(): Promise<void>;
};

export async function createLocalSigning(): Promise<LocalSigning> {
  const keysDir = await mkdtemp(join(tmpdir(), "atoll-keys-"));
  const parts = await createTestParts();
  const { db, clock, config } = parts.registry;
  const blobs = createMemoryBlobStore();
  const signer = createSigning({
    db,
    clock,
    issuer: config.shellOrigin,
    readBlob: (sha256) => blobs.get(sha256),
    keys: { folder: keysDir, registryId: config.registryId, clock },
  });
  await signer.publishRoots();
  await signer.publishRevocations();
  return {
    registry: { ...parts.registry, blobs, signer },
    keysDir,
    passTime: parts.passTime,
    async stop() {
      await signer.close();
      await parts.stop();
      await rm(keysDir, { recursive: true, force: true });
    },
  };
}
