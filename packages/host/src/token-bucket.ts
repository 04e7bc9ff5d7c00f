/** A rate: so much a second, and so much at once. */
export type Rate = { readonly perSecond: number; readonly burst: number };

/** Lets through what a rate allows. */
export type TokenBucket = {
  /** True when `amount` was there and is now taken. */
  take(amount?: number): boolean;
  /** How full it is, from 0 to 1. */
  level(): number;
};

/** Creates a full bucket on a clock. A clock that goes back gives nothing. */
export function createTokenBucket(rate: Rate, clock: { now(): number }): TokenBucket {
  let tokens = rate.burst;
  let filledAt = clock.now();

  function fill(): void {
    const now = clock.now();
    tokens = Math.min(rate.burst, tokens + (Math.max(0, now - filledAt) * rate.perSecond) / 1000);
    filledAt = now;
  }

  return {
    level() {
      fill();
      return tokens / rate.burst;
    },
    take(amount = 1) {
      fill();
      if (tokens < amount) return false;
      tokens -= amount;
      return true;
    },
  };
}
