/** The owner's clock and its timers, passed in so that tests can move time by hand. */
export type Clock = {
  /** Milliseconds that never go back. */
  nowMs(): number;
  /** Runs `run` once, about `ms` from now. Returns what cancels it. */
  after(ms: number, run: () => void): () => void;
};

/** The clock of the machine. */
export const systemClock: Clock = {
  nowMs: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
