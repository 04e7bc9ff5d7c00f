import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTimers, MAX_LIVE_TIMERS } from "./timers.ts";

/** A timer queue whose turns end when the test says so. */
function open() {
  const said: number[] = [];
  const reports: unknown[] = [];
  const jobs: (() => void)[] = [];
  const clock = { nowMs: 1_000 };
  const timers = createTimers({
    now: () => clock.nowMs,
    timersChanged: (nextDueMs) => void said.push(nextDueMs),
    report: (error) => void reports.push(error),
    defer: (job) => void jobs.push(job),
  });
  const endTurn = () => {
    for (const job of jobs.splice(0)) job();
    return said.splice(0);
  };
  const runAt = (nowMs: number) => {
    clock.nowMs = nowMs;
    timers.runDue(nowMs);
    return endTurn();
  };
  return { ...timers, clock, reports, endTurn, runAt };
}

describe("timers", () => {
  it("run in order of due time, and of setting where that is equal", () => {
    const { setTimeout, runAt } = open();
    const order: string[] = [];
    for (const [name, ms] of [
      ["c", 20],
      ["a", 10],
      ["b", 10],
      ["d", 20],
    ] as const)
      setTimeout(() => order.push(name), ms);
    runAt(1_009);
    expect(order).toEqual([]);
    runAt(1_020);
    expect(order).toEqual(["a", "b", "c", "d"]);
  });

  it.each([undefined, 0, -5, NaN, Infinity, 2 ** 31])("wait at least 4 ms for a delay of %s", (delay) => {
    const { setTimeout, endTurn } = open();
    setTimeout(() => {}, delay);
    expect(endTurn()).toEqual([1_004]);
  });

  it("announce the next due time once a turn, and only when it is another", () => {
    const { setTimeout, clearTimeout, endTurn, runAt } = open();
    const first = setTimeout(() => {}, 50);
    setTimeout(() => {}, 90);
    expect(endTurn()).toEqual([1_050]);
    setTimeout(() => {}, 70);
    expect(endTurn()).toEqual([]);
    clearTimeout(first);
    expect(endTurn()).toEqual([1_070]);
    expect(runAt(1_070)).toEqual([1_090]);
    expect(runAt(1_090)).toEqual([-1]);
    expect(endTurn()).toEqual([]);
  });

  it("announce the same moment again if the host came early", () => {
    const { setTimeout, endTurn, runAt } = open();
    setTimeout(() => {}, 50);
    endTurn();
    expect(runAt(1_049)).toEqual([1_050]);
  });

  it("say nothing of a timer set and cleared within a turn", () => {
    const { setTimeout, clearTimeout, endTurn } = open();
    clearTimeout(setTimeout(() => {}, 10));
    expect(endTurn()).toEqual([]);
  });

  it("report an error and run the others", () => {
    const { setTimeout, runAt, reports } = open();
    let ran = 0;
    setTimeout(() => {
      throw new Error("first");
    });
    setTimeout(() => ran++);
    runAt(1_004);
    expect([ran, reports]).toEqual([1, [new Error("first")]]);
  });

  it("leave what a callback sets for a later run", () => {
    const { setTimeout, runAt } = open();
    const order: string[] = [];
    setTimeout(() => {
      order.push("outer");
      setTimeout(() => order.push("inner"), 0);
    });
    expect(runAt(5_000)).toEqual([5_004]);
    expect(order).toEqual(["outer"]);
    runAt(5_004);
    expect(order).toEqual(["outer", "inner"]);
  });

  it("do not run one that another of the same run cleared", () => {
    const { setTimeout, setInterval, clearTimeout, runAt } = open();
    const order: string[] = [];
    setTimeout(() => {
      order.push("first");
      clearTimeout(second);
      clearTimeout(third);
    }, 10);
    const second = setTimeout(() => order.push("second"), 10);
    const third = setInterval(() => order.push("third"), 10);
    expect(runAt(1_100)).toEqual([]);
    expect(order).toEqual(["first"]);
  });

  it("repeat an interval with its arguments until it is cleared, by itself too", () => {
    const { setInterval, clearInterval, runAt } = open();
    const heard: unknown[] = [];
    const id = setInterval((word) => heard.push(word) === 2 && clearInterval(id), 10, "tick");
    expect(runAt(1_010)).toEqual([1_020]);
    expect(runAt(1_500)).toEqual([-1]);
    runAt(9_000);
    expect(heard).toEqual(["tick", "tick"]);
  });

  it("keep an interval that throws", () => {
    const { setInterval, runAt, reports } = open();
    setInterval(() => {
      throw new Error("each time");
    }, 10);
    runAt(1_010);
    runAt(1_020);
    expect(reports).toHaveLength(2);
  });

  it("are at most 1,000", () => {
    const { setTimeout, clearTimeout } = open();
    const ids = Array.from({ length: MAX_LIVE_TIMERS }, () => setTimeout(() => {}, 10));
    expect(() => setTimeout(() => {}, 10)).toThrow(expect.objectContaining({ code: "QUOTA_EXCEEDED" }));
    clearTimeout(ids[500]);
    expect(() => setTimeout(() => {}, 10)).not.toThrow();
  });

  it("take functions only, and clear what does not exist in peace", () => {
    const { setTimeout, clearTimeout } = open();
    expect(() => setTimeout("alert(1)" as never, 1)).toThrow(TypeError);
    clearTimeout(99);
    clearTimeout(undefined);
    clearTimeout("x" as never);
  });

  it("are never due in the run that set them, though the clock goes back", () => {
    const host = open();
    let ran = 0;
    host.setTimeout(() => host.setTimeout(() => ran++, 0), 0);
    host.clock.nowMs = 0;
    host.runDue(10_000);
    expect(ran).toBe(0);
  });

  it("agree with a list that is sorted anew each time", () => {
    const step = fc.oneof(
      fc.record({ set: fc.integer({ min: 4, max: 60 }) }),
      fc.record({ clear: fc.nat(30) }),
      fc.record({ run: fc.nat(40) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { setTimeout, clearTimeout, clock, runAt } = open();
        const ran: number[] = [];
        const expected: number[] = [];
        let model: { id: number; dueMs: number }[] = [];
        for (const each of steps) {
          if ("set" in each) {
            const id: number = setTimeout(() => ran.push(id), each.set);
            model.push({ id, dueMs: clock.nowMs + each.set });
          } else if ("clear" in each) {
            clearTimeout(each.clear);
            model = model.filter(({ id }) => id !== each.clear);
          } else {
            runAt(clock.nowMs + each.run);
            const due = model.filter(({ dueMs }) => dueMs <= clock.nowMs);
            model = model.filter(({ dueMs }) => dueMs > clock.nowMs);
            expected.push(...due.toSorted((a, b) => a.dueMs - b.dueMs || a.id - b.id).map(({ id }) => id));
          }
        }
        expect(ran).toEqual(expected);
      }),
    );
  });
});
