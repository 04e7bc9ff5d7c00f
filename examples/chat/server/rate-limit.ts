export type RateLimit = {
  /** Counts one; the seconds to wait when it is one too many. */
  take(key: string): number | undefined;
};

export type RateLimitOptions = {
  readonly most: number;
  readonly seconds: number;
  readonly now?: () => number;
};

/** People that are remembered at once; above that the oldest are forgotten. */
const KEYS = 10_000;

/** So many for each key in each span of time. */
export function createRateLimit({ most, seconds, now = Date.now }: RateLimitOptions): RateLimit {
  const spans = new Map<string, { readonly until: number; count: number }>();
  return {
    take(key) {
      const span = spans.get(key);
      if (span === undefined || span.until <= now()) {
        // The map is in the order of what came, so that its first is the oldest.
        spans.delete(key);
        spans.set(key, { until: now() + seconds * 1_000, count: 1 });
        const oldest = spans.keys().next().value;
        if (spans.size > KEYS && oldest !== undefined) spans.delete(oldest);
        return undefined;
      }
      span.count += 1;
      return span.count > most ? Math.ceil((span.until - now()) / 1_000) : undefined;
    },
  };
}
