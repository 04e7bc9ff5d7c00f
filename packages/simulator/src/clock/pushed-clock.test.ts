import { describe, expect, it } from "vitest";

import { createPushedClock } from "./pushed-clock.ts";

/** A clock over a real clock that stands still, and what ran. */
function standing() {
  const clock = createPushedClock(() => 1_000);
  const ran: string[] = [];
  const wait = (name: string, ms: number) => clock.setTimeout(() => ran.push(name), ms);
  return { clock, ran, wait };
}

describe("createPushedClock", () => {
  it("runs what is due when it is pushed, in order of due time and then of setting", () => {
    const { clock, ran, wait } = standing();
    wait("c", 300);
    wait("a", 100);
    wait("b1", 200);
    wait("b2", 200);
    expect(clock.nextDueMs()).toBe(1_100);
    clock.pushTo(1_200);
    expect(ran).toEqual(["a", "b1", "b2"]);
    expect(clock.now()).toBe(1_200);
    expect(clock.nextDueMs()).toBe(1_300);
    clock.stop();
  });

  it("runs nothing that was cleared, also by a timer before it", () => {
    const { clock, ran, wait } = standing();
    clock.setTimeout(() => clock.clearTimeout(second), 1);
    const second = wait("second", 2);
    clock.pushTo(2_000);
    expect(ran).toEqual([]);
    expect(clock.nextDueMs()).toBeUndefined();
  });

  it("never goes back", () => {
    const { clock } = standing();
    clock.pushTo(5_000);
    clock.pushTo(2_000);
    expect(clock.now()).toBe(5_000);
  });

  it("runs timers by itself as well", async () => {
    const clock = createPushedClock();
    await new Promise<void>((resolve) => void clock.setTimeout(resolve, 1));
    expect(clock.nextDueMs()).toBeUndefined();
  });
});
