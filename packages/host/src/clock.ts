/** The host's time, passed in so that tests can turn it by hand. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number;
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
};
