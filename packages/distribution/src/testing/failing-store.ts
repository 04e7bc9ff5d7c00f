import { AtollError } from "@atoll/protocol";
import type { ReleaseStore } from "../client/release-store.ts";

/** A store whose writes fail from a moment on, as when the process ends or the disk is full there. */
export type FailingStore = {
  readonly store: ReleaseStore;
  /** Writes and removals so far. */
  writes(): number;
};

/** Puts `inner` behind a count of writes; the one numbered `failing`, and all after it, change nothing and throw `error`. */
export function createFailingStore(
  inner: ReleaseStore,
  failing: number,
  error: Error = new AtollError("STORE_FULL"),
): FailingStore {
  let writes = 0;
  async function write(run: () => Promise<void>): Promise<void> {
    writes += 1;
    if (writes >= failing) throw error;
    await run();
  }
  return {
    writes: () => writes,
    store: {
      ...inner,
      writeRecord: (name, text) => write(() => inner.writeRecord(name, text)),
      writeBytes: (sha256, bytes) => write(() => inner.writeBytes(sha256, bytes)),
      removeBytes: (sha256) => write(() => inner.removeBytes(sha256)),
    },
  };
}
