/** Tokens of real acts of a person, in one session. */
export type Gestures = {
  /** A token for an act that has just happened. */
  mint(): number;
  /** True when the token is young and was not used; it is used now. */
  use(token: number): boolean;
  /** True when `use` would be. */
  isValid(token: number): boolean;
};

/** Creates a ledger without tokens. */
export function createGestures(clock: { now(): number }, validMs: number): Gestures {
  // Security: a guest may guess a number, but only one that a person's act in this very session has put here counts.
  const mintedAt = new Map<number, number>();
  let last = 0;

  function isValid(token: number): boolean {
    const at = mintedAt.get(token);
    if (at === undefined) return false;
    const age = clock.now() - at;
    return age >= 0 && age <= validMs;
  }

  function forgetOld(): void {
    for (const token of mintedAt.keys()) {
      if (isValid(token)) return;
      mintedAt.delete(token);
    }
  }

  return {
    mint() {
      forgetOld();
      last += 1;
      mintedAt.set(last, clock.now());
      return last;
    },
    isValid,
    use(token) {
      const valid = isValid(token);
      mintedAt.delete(token);
      return valid;
    },
  };
}
