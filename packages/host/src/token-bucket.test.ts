import { describe, expect, it } from "vitest";
import { createFakeClock } from "./testing/fake-clock.ts";
import { createTokenBucket } from "./token-bucket.ts";

describe("a token bucket", () => {
  it("gives a burst, then the rate", () => {
    const clock = createFakeClock();
    const bucket = createTokenBucket({ perSecond: 10, burst: 3 }, clock);
    expect([1, 2, 3, 4].map(() => bucket.take())).toEqual([true, true, true, false]);
    clock.advance(100);
    expect([bucket.take(), bucket.take()]).toEqual([true, false]);
  });

  it("never holds more than the burst, and takes nothing when there is too little", () => {
    const clock = createFakeClock();
    const bucket = createTokenBucket({ perSecond: 10, burst: 3 }, clock);
    clock.advance(60_000);
    expect([bucket.take(4), bucket.take(3), bucket.take(1)]).toEqual([false, true, false]);
  });

  it("says how full it is", () => {
    const clock = createFakeClock();
    const bucket = createTokenBucket({ perSecond: 10, burst: 20 }, clock);
    bucket.take(15);
    expect(bucket.level()).toBe(0.25);
    clock.advance(500);
    expect(bucket.level()).toBe(0.5);
  });

  it("gives nothing for a clock that goes back", () => {
    let now = 1_000;
    const bucket = createTokenBucket({ perSecond: 1_000, burst: 1 }, { now: () => now });
    bucket.take();
    now = 0;
    expect(bucket.take()).toBe(false);
  });
});
