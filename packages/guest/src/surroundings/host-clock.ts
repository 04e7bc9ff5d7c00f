import { dateNow } from "../lockdown/primordials.ts";

/** The host's clock as the guest knows it: set by each message that carries the time, running on by the engine's own clock. */
export type HostClock = {
  /** Milliseconds since the epoch, by the host's clock. */
  now(): number;
  /** The host said what time it is. */
  set(nowMs: number): void;
};

export function createHostClock(): HostClock {
  let offset = 0;
  return {
    now: () => dateNow() + offset,
    set(nowMs) {
      offset = nowMs - dateNow();
    },
  };
}
