import { AtollError } from "@atoll/protocol";
import { createTokenBucket } from "../token-bucket.ts";
import type { TokenBucket } from "../token-bucket.ts";
import type { BridgeMethod } from "./bridge-method.ts";

/** What a session has used of each method's quota. */
export type MethodQuotas = {
  /** Counts a call. Throws RATE_LIMITED. */
  admit(method: BridgeMethod): void;
  /** The method's code has begun; the returned function says that it has ended. Throws RATE_LIMITED. */
  begin(method: BridgeMethod): () => void;
};

/** Creates quotas of which nothing is used. */
export function createMethodQuotas(clock: { now(): number }): MethodQuotas {
  const buckets = new Map<string, TokenBucket>();
  const running = new Map<string, number>();

  function bucketOf({ name, rules }: BridgeMethod): TokenBucket {
    const known = buckets.get(name);
    if (known !== undefined) return known;
    const { perMinute } = rules.quota;
    const bucket = createTokenBucket({ perSecond: perMinute / 60, burst: perMinute }, clock);
    buckets.set(name, bucket);
    return bucket;
  }

  function checkConcurrent({ name, rules }: BridgeMethod): number {
    const count = running.get(name) ?? 0;
    if (count < rules.quota.concurrent) return count;
    throw new AtollError(
      "RATE_LIMITED",
      `${name} allows ${rules.quota.concurrent} calls at once. Wait for one to answer.`,
    );
  }

  return {
    admit(method) {
      checkConcurrent(method);
      if (bucketOf(method).take()) return;
      throw new AtollError(
        "RATE_LIMITED",
        `${method.name} allows ${method.rules.quota.perMinute} calls a minute. Call it less often.`,
      );
    },
    begin(method) {
      running.set(method.name, checkConcurrent(method) + 1);
      return () => running.set(method.name, (running.get(method.name) ?? 1) - 1);
    },
  };
}
