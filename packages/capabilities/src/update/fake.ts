import { createUpdateProvider } from "./provider.ts";
import type { UpdatePort, UpdateProvider } from "./provider.ts";
import type { Version } from "./schema.ts";

/** A registry in a test's hands. */
export type FakeUpdates = UpdatePort & {
  /** Releases a version: it is found by the next check. */
  release(version: Version): void;
  /** Has a released version be here, as if the host had asked by itself. */
  fetchNow(): void;
  /** Ids of the sessions that were asked to open anew. */
  readonly applied: readonly string[];
};

/** Makes a registry without news. */
export function createFakeUpdates(): FakeUpdates {
  const listeners = new Set<(version: Version) => void>();
  const applied: string[] = [];
  let released: Version | null = null;
  let here: Version | null = null;
  const fetchNow = () => {
    if (released === null || released === here) return;
    here = released;
    for (const listener of listeners) listener(released);
  };
  return {
    applied,
    fetchNow,
    release: (version) => void (released = version),
    async check() {
      fetchNow();
      return here;
    },
    ready: () => here,
    onReady(_, listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: ({ sessionId }) => void applied.push(sessionId),
  };
}

export type FakeUpdateOptions = { readonly updates?: UpdatePort };

/** Versions as a test releases them. */
export function createFakeUpdate({ updates = createFakeUpdates() }: FakeUpdateOptions = {}): UpdateProvider {
  return createUpdateProvider(updates);
}
