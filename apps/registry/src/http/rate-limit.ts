import { AtollError } from "@atoll/protocol";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { RequestContext } from "./context.ts";

/** Counts attempts by what is asked, in this process. Throws TOO_MANY_REQUESTS when `points` in `seconds` are used up. */
export function createRateLimit({ points, seconds }: { readonly points: number; readonly seconds: number }) {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (c: RequestContext, key: string): Promise<void> => {
    try {
      await limiter.consume(key);
    } catch {
      c.header("retry-after", String(seconds));
      throw new AtollError(
        "TOO_MANY_REQUESTS",
        `Too many attempts. Wait ${Math.ceil(seconds / 60)} minutes and try again.`,
      );
    }
  };
}
