import type { WakeLockPort } from "../keep-awake.ts";

/** A wake lock that a test can take away, as a browser does from a hidden page, or refuse. */
export type FakeWakeLock = WakeLockPort & {
  isHeld(): boolean;
  takeAway(): void;
  refuses: boolean;
};

/** Makes one that is granted. */
export function createFakeWakeLock(): FakeWakeLock {
  const held = new Set<{ released: boolean }>();
  const drop = (lock: { released: boolean }): void => {
    lock.released = true;
    held.delete(lock);
  };
  return {
    refuses: false,
    async request() {
      if (this.refuses) throw new DOMException("low battery", "NotAllowedError");
      const lock = { released: false, release: async () => drop(lock) };
      held.add(lock);
      return lock;
    },
    isHeld: () => held.size > 0,
    takeAway: () => held.forEach(drop),
  };
}
