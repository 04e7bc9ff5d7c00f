import { describe, expect, it } from "vitest";

import { FakeClock } from "./testing/fake-clock.ts";
import { Watchdog } from "./watchdog.ts";

function watch(turnMs = 100, graceMs = 10) {
  const clock = new FakeClock();
  const expired: number[] = [];
  const watchdog = new Watchdog({ turnMs, graceMs, clock, onExpired: (turn) => expired.push(turn) });
  return { clock, expired, watchdog };
}

describe("the watchdog", () => {
  it("reports a turn that does not end in time and its grace", () => {
    const { clock, expired, watchdog } = watch();
    watchdog.delivered(1);
    clock.advance(109);
    expect(expired).toEqual([]);
    clock.advance(1);
    expect(expired).toEqual([1]);
  });

  it("says nothing of a turn that ended in time", () => {
    const { clock, expired, watchdog } = watch();
    watchdog.delivered(1);
    clock.advance(100);
    watchdog.turnEnded(1);
    clock.advance(10_000);
    expect(expired).toEqual([]);
  });

  it("counts a queued turn from the end of the one before it", () => {
    const { clock, expired, watchdog } = watch();
    for (const turn of [1, 2, 3]) watchdog.delivered(turn);
    for (const turn of [1, 2]) {
      clock.advance(90);
      watchdog.turnEnded(turn);
    }
    clock.advance(109);
    expect(expired).toEqual([]);
    clock.advance(1);
    expect(expired).toEqual([3]);
  });

  it("gives an owner that was suspended one more turn's time, once", () => {
    const { clock, expired, watchdog } = watch();
    watchdog.delivered(1);
    clock.sleep(3_600_000);
    expect(expired).toEqual([]);
    clock.advance(99);
    expect(expired).toEqual([]);
    clock.advance(1);
    expect(expired).toEqual([1]);
  });

  it("does not kill a turn that ended while the owner was suspended", () => {
    const { clock, expired, watchdog } = watch();
    watchdog.delivered(1);
    clock.sleep(3_600_000);
    watchdog.turnEnded(1);
    clock.advance(10_000);
    expect(expired).toEqual([]);
  });

  it("forgives a suspension only once in a turn", () => {
    const { clock, expired, watchdog } = watch();
    watchdog.delivered(1);
    clock.sleep(5_000);
    clock.sleep(5_000);
    expect(expired).toEqual([1]);
  });

  it("reports once and then is silent, as it is after stop", () => {
    const { clock, expired, watchdog } = watch();
    watchdog.delivered(1);
    watchdog.delivered(2);
    clock.advance(10_000);
    expect(expired).toEqual([1]);
    watchdog.delivered(3);
    watchdog.stop();
    clock.advance(10_000);
    expect(expired).toEqual([1]);
  });
});
