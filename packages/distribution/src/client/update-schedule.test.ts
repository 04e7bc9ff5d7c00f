import { describe, expect, it } from "vitest";
import { CHECK_EVERY_MS, createUpdateSchedule } from "./update-schedule.ts";

/** Timers in the test's hands: `elapse` runs those that wait, as if their time had come. */
function createTimers() {
  const waiting = new Map<number, { run: () => void; ms: number }>();
  let last = 0;
  return {
    waiting,
    clock: {
      setTimeout(run: () => void, ms: number) {
        last += 1;
        waiting.set(last, { run, ms });
        return last;
      },
      clearTimeout: (timer: unknown) => void waiting.delete(Number(timer)),
    },
    async elapse() {
      const due = [...waiting];
      for (const [timer, { run }] of due) {
        waiting.delete(timer);
        run();
      }
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    },
  };
}

describe("the schedule of checks", () => {
  it("runs every fifteen minutes, and waits for a run to end before the next begins", async () => {
    const { clock, elapse, waiting } = createTimers();
    let runs = 0;
    let end = () => {};
    const run = () => {
      runs += 1;
      return new Promise<void>((resolve) => {
        end = resolve;
      });
    };
    createUpdateSchedule({ clock, run, onError: () => {} }).start();
    expect([...waiting.values()].map(({ ms }) => ms)).toEqual([CHECK_EVERY_MS]);
    await elapse();
    expect(runs).toBe(1);
    expect(waiting.size).toBe(0);
    end();
    await elapse();
    await elapse();
    expect(runs).toBe(2);
  });

  it("goes on after a failure, and tells", async () => {
    const { clock, elapse } = createTimers();
    const errors: unknown[] = [];
    const failing = { clock, everyMs: 5, run: () => Promise.reject(new Error("no")) };
    createUpdateSchedule({ ...failing, onError: (error) => errors.push(error) }).start();
    await elapse();
    await elapse();
    expect(errors).toHaveLength(2);
  });

  it("stops, during a run too, and starts again", async () => {
    const { clock, elapse, waiting } = createTimers();
    let runs = 0;
    const schedule = createUpdateSchedule({
      clock,
      async run() {
        runs += 1;
        schedule.stop();
      },
      onError: () => {},
    });
    schedule.start();
    schedule.start();
    expect(waiting.size).toBe(1);
    await elapse();
    expect(waiting.size).toBe(0);
    schedule.start();
    await elapse();
    expect(runs).toBe(2);
    schedule.stop();
    schedule.stop();
    expect(waiting.size).toBe(0);
  });
});
