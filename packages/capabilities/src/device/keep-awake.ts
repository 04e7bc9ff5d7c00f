import { AtollError } from "@atoll/protocol";

/** The part of the browser's Wake Lock that is needed. */
export type WakeLockPort = {
  request(): Promise<{ readonly released: boolean; release(): Promise<void> }>;
};

/** Owners for whom the screen stays on. One lock stands for all of them. */
export interface KeepAwake {
  /** Throws PERMISSION_DENIED when the browser refuses, for example because the battery is low. */
  hold(ownerKey: string): Promise<void>;
  letGo(ownerKey: string): Promise<void>;
}

/** Makes a keeper; `page` tells, as a document does, when it is seen again: browsers take a lock away from a hidden page. */
export function createKeepAwake(wakeLock: WakeLockPort, page: EventTarget | undefined): KeepAwake {
  const owners = new Set<string>();
  let lock: Awaited<ReturnType<WakeLockPort["request"]>> | undefined;
  // One step after the other, so that a release never overtakes the request before it.
  let last: Promise<void> = Promise.resolve();

  async function adjust(): Promise<void> {
    if (owners.size === 0) {
      await lock?.release();
      lock = undefined;
    } else if (lock === undefined || lock.released) {
      lock = await wakeLock.request();
    }
  }
  function settle(): Promise<void> {
    const step = last.then(adjust);
    last = step.catch(() => undefined);
    return step;
  }
  // A page that is hidden once more is refused; the next time it is seen it asks again.
  page?.addEventListener("visibilitychange", () => void settle().catch(() => undefined));

  return {
    async hold(ownerKey) {
      const before = owners.has(ownerKey);
      owners.add(ownerKey);
      await settle().catch((cause: unknown) => {
        if (!before) owners.delete(ownerKey);
        throw new AtollError("PERMISSION_DENIED", "The device did not allow to keep the screen on.", {
          cause,
        });
      });
    },
    async letGo(ownerKey) {
      if (owners.delete(ownerKey)) await settle();
    },
  };
}
