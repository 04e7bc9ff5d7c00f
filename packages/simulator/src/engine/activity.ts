/** Tells when something happened, to whoever waits for it. */
export type Signal = {
  notify(): void;
  /** Resolves at the next notification. */
  next(): Promise<void>;
};

/** Creates a signal without waiters. */
export function createSignal(): Signal {
  let waiting: (() => void)[] = [];
  return {
    notify() {
      const waiters = waiting;
      waiting = [];
      for (const wake of waiters) wake();
    },
    next: () => new Promise((resolve) => waiting.push(resolve)),
  };
}

/** What one sandbox is busy with. */
export type SandboxActivity = {
  /** Turns that were handed to the engine and have not ended. */
  turns: number;
  ended: boolean;
};

/** What all mini-apps of a simulator are busy with. */
export type Activity = {
  readonly changed: Signal;
  /** Counts a call of a provider; the returned function ends it. */
  beginCall(): () => void;
  /** Takes a call out of the count while it waits for the test or the clock. */
  hold<T>(wait: Promise<T>): Promise<T>;
  /** True while a provider works on a call by itself. */
  hasCalls(): boolean;
};

export function createActivity(): Activity {
  const changed = createSignal();
  let calls = 0;
  const change = (by: number) => {
    calls += by;
    changed.notify();
  };
  return {
    changed,
    beginCall() {
      change(1);
      let open = true;
      return () => {
        if (open) change(-1);
        open = false;
      };
    },
    async hold(wait) {
      change(-1);
      try {
        return await wait;
      } finally {
        change(1);
      }
    },
    hasCalls: () => calls > 0,
  };
}
