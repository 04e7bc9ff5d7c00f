import type { Signal } from "../engine/activity.ts";

/** Waits for things to happen, for as long as a test has patience. Real time: guests run in real time too. */
export type Patience = {
  /** Checks at once and after every change until the check gives something else than undefined. */
  until<T>(check: () => T | undefined, giveUp: () => Error): Promise<T>;
};

/** A wait that looks again whenever `changed` says so. */
export function createPatience(changed: Signal, timeoutMs: number): Patience {
  return {
    async until(check, giveUp) {
      const deadline = createDeadline(timeoutMs);
      try {
        for (;;) {
          const next = changed.next();
          const found = check();
          if (found !== undefined) return found;
          if ((await Promise.race([next, deadline.passed])) === "passed") throw giveUp();
        }
      } finally {
        deadline.clear();
      }
    },
  };
}

function createDeadline(ms: number): { readonly passed: Promise<"passed">; clear(): void } {
  let handle: NodeJS.Timeout | undefined;
  const passed = new Promise<"passed">((resolve) => {
    handle = setTimeout(resolve, ms, "passed");
  });
  return { passed, clear: () => clearTimeout(handle) };
}
