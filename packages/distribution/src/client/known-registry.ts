import type { ReleaseClientOptions } from "./client-options.ts";
import { createQueues } from "./exclusive.ts";
import { REGISTRY_RECORD, freshRegistryRecord, parseRegistryRecord } from "./registry-record.ts";
import type { RegistryRecord } from "./registry-record.ts";
import { readRevocations } from "./trusted-revocations.ts";
import type { SignedRevocations } from "./trusted-revocations.ts";
import { walkRoots } from "./trusted-root.ts";
import type { RootChain } from "./trusted-root.ts";

/** What is known at a moment: the record, and what its texts say once verified. */
export type Known = {
  readonly record: RegistryRecord;
  readonly chain: RootChain;
  readonly signed: SignedRevocations | undefined;
};

/** What this host, in all its tabs and processes, knows of the registry. */
export type KnownRegistry = {
  now(): Known;
  /** Takes over what another tab or process has learned. */
  reload(): Promise<void>;
  /** Changes it while nobody else does. `change` sees what others wrote meanwhile, and gives undefined to leave it so. Throws STORE_FULL. */
  update(change: (known: Known) => Known | undefined | Promise<Known>): Promise<void>;
};

/** Reads it from the store. Throws METADATA_* when the pinned root is not one. */
export async function openKnownRegistry(options: ReleaseClientOptions): Promise<KnownRegistry> {
  const { store } = options;
  const inTurn = createQueues();
  let text = await store.readRecord(REGISTRY_RECORD);
  let known = await verifyRecord(options, parseRegistryRecord(text) ?? freshRegistryRecord(options));

  async function readLatest(): Promise<void> {
    const latest = await store.readRecord(REGISTRY_RECORD);
    if (latest === text) return;
    known = await verifyRecord(options, parseRegistryRecord(latest) ?? known.record);
    text = latest;
  }

  return {
    now: () => known,
    reload: () => inTurn("known", readLatest),
    update: (change) =>
      store.exclusive(REGISTRY_RECORD, () =>
        inTurn("known", async () => {
          await readLatest();
          const next = await change(known);
          if (next === undefined) return;
          const written = JSON.stringify(next.record);
          await store.writeRecord(REGISTRY_RECORD, written);
          text = written;
          known = next;
        }),
      ),
  };
}

/** What a record's texts say, as far as the pinned root leads to their keys. */
export async function verifyRecord(options: ReleaseClientOptions, record: RegistryRecord): Promise<Known> {
  const chain = await walkRoots(options, record.roots);
  const { revocations } = record;
  // Security: damaged or unsigned revocations count as none, and without any nothing opens.
  const signed = await readRevocations(revocations, chain.root, options).catch(() => undefined);
  return { record, chain, signed };
}
