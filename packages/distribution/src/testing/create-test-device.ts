import type { ReleaseClientOptions } from "../client/client-options.ts";
import { createReleaseClient } from "../client/create-release-client.ts";
import type { ReleaseClient } from "../client/release-client.ts";
import { createMemoryReleaseStore } from "../client/release-store.ts";
import type { ReleaseStore } from "../client/release-store.ts";
import { verifyEd25519 } from "../node/ed25519.ts";
import { sha256 } from "../node/sha256.ts";
import { createFakeRegistry } from "./create-fake-registry.ts";
import type { FakeRegistry } from "./create-fake-registry.ts";

/** A clock that tests set. */
export type SetClock = { now(): number; set(ms: number): void; advanceHours(hours: number): void };

/** A device beside a fake registry: one clock for both. */
export type TestDevice = {
  readonly registry: FakeRegistry;
  readonly clock: SetClock;
  readonly store: ReleaseStore;
  /** Starts a host on the device: a client with nothing in memory. */
  start(options?: Partial<ReleaseClientOptions>): Promise<ReleaseClient>;
};

/** A clock that stands still. */
export function createSetClock(startMs = Date.UTC(2026, 0, 15)): SetClock {
  let now = startMs;
  return {
    now: () => now,
    set: (ms) => void (now = ms),
    advanceHours: (hours) => void (now += hours * 60 * 60 * 1000),
  };
}

/** Creates the device, with an empty store unless one is given. */
export function createTestDevice(store: ReleaseStore = createMemoryReleaseStore()): TestDevice {
  const clock = createSetClock();
  const registry = createFakeRegistry(clock);
  return {
    registry,
    clock,
    store,
    start: (options = {}) =>
      createReleaseClient({
        contentOrigin: registry.origin,
        pinnedRoot: registry.pinnedRoot,
        fetch: registry.fetch,
        store,
        clock,
        verify: verifyEd25519,
        sha256,
        randomId: () => "installation-000001",
        platform: "node",
        hostVersion: "1.0.0",
        apiLevel: 1,
        formats: ["js"],
        ...options,
      }),
  };
}
