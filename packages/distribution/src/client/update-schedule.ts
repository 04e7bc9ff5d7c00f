/** How often a host asks for news while it is in use: a revocation reaches it within this time. */
export const CHECK_EVERY_MS = 15 * 60 * 1000;

/** Timers, passed in. */
type ScheduleClock = {
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
};

export type UpdateScheduleOptions = {
  readonly clock: ScheduleClock;
  /** CHECK_EVERY_MS when left out. */
  readonly everyMs?: number;
  /** Asks for news. What it throws goes to `onError`, and the schedule goes on. */
  run(): Promise<void>;
  onError(error: unknown): void;
};

export type UpdateSchedule = {
  /** Runs after each interval from now on; the next one begins when a run has ended. Fine when started already. */
  start(): void;
  stop(): void;
};

/** Creates a schedule that is stopped. */
export function createUpdateSchedule(options: UpdateScheduleOptions): UpdateSchedule {
  const { clock, everyMs = CHECK_EVERY_MS, run, onError } = options;
  let timer: unknown;
  let generation = 0;

  function wait(mine: number): void {
    timer = clock.setTimeout(() => void tick(mine), everyMs);
  }

  async function tick(mine: number): Promise<void> {
    try {
      await run();
    } catch (error) {
      onError(error);
    }
    if (mine === generation) wait(mine);
  }

  return {
    start() {
      if (timer !== undefined) return;
      generation += 1;
      wait(generation);
    },
    stop() {
      clock.clearTimeout(timer);
      timer = undefined;
      generation += 1;
    },
  };
}
