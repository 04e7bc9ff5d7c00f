import { describe, expect, it } from "vitest";

import { Recorder, TEST_LIMITS, TEST_PRELUDE } from "./conformance/index.ts";
import { createSandboxPool } from "./pool.ts";
import { FakeEngine } from "./testing/fake-engine.ts";

/** A pool of fakes, and an idle moment that a test makes happen. */
function pooled(size: number) {
  const engine = new FakeEngine();
  let run: (() => void) | undefined;
  const pool = createSandboxPool({
    engine,
    prelude: TEST_PRELUDE,
    limits: TEST_LIMITS,
    size,
    whenIdle(callback) {
      run = callback;
      return () => (run = undefined);
    },
  });
  const idle = () => {
    const callback = run;
    run = undefined;
    callback?.();
    return callback !== undefined;
  };
  const warm = async () => {
    while (idle()) await engine.finish();
  };
  return { engine, pool, idle, warm };
}

describe("the pool", () => {
  it("warms its blanks one after the other, each when idle", async () => {
    const { engine, pool, idle } = pooled(2);
    expect(engine.making).toBe(0);
    idle();
    expect(engine.making).toBe(1);
    await engine.finish();
    expect([engine.making, pool.waiting]).toEqual([0, 1]);
    idle();
    await engine.finish();
    expect(pool.waiting).toBe(2);
    expect(idle()).toBe(false);
  });

  it("hands out a blank at once and makes another only when idle again", async () => {
    const { engine, pool, idle, warm } = pooled(1);
    await warm();
    const sandbox = await pool.take();
    expect([pool.waiting, engine.making]).toEqual([0, 0]);
    sandbox.terminate();
    idle();
    expect(engine.making).toBe(1);
  });

  it("replays to the taker what the blank said while it waited", async () => {
    const { pool, warm } = pooled(1);
    await warm();
    const recorder = new Recorder();
    (await pool.take()).listen(recorder);
    expect(recorder.events).toEqual(["message hello"]);
  });

  it("makes one on the spot when none waits", async () => {
    const { engine, pool } = pooled(1);
    const taking = pool.take();
    const sandbox = await engine.finish();
    expect(await taking).toBe(sandbox);
  });

  it("gives the taker the blank that is being made", async () => {
    const { engine, pool, idle } = pooled(1);
    idle();
    const taking = pool.take();
    const sandbox = await engine.finish();
    expect(await taking).toBe(sandbox);
    expect([engine.making, pool.waiting]).toEqual([0, 0]);
  });

  it("replaces a blank that ended while it waited", async () => {
    const { engine, pool, warm } = pooled(1);
    await warm();
    engine.made[0]?.listener?.ended({ code: "ENGINE_CRASHED", detail: "" });
    expect(pool.waiting).toBe(0);
    await warm();
    expect(pool.waiting).toBe(1);
    expect(engine.made).toHaveLength(2);
  });

  it("does not try again by itself when a blank cannot be made", async () => {
    const { engine, pool, idle } = pooled(1);
    idle();
    await engine.fail(new Error("broken"));
    expect(idle()).toBe(false);
    const taking = pool.take();
    await engine.fail(new Error("still broken"));
    await expect(taking).rejects.toThrow("still broken");
  });

  it("ends its blanks when it closes, also the one being made, and gives no more", async () => {
    const { engine, pool, idle, warm } = pooled(2);
    idle();
    await engine.finish();
    idle();
    pool.close();
    await engine.finish();
    expect(engine.made.map(({ terminated }) => terminated)).toEqual([true, true]);
    await expect(pool.take()).rejects.toMatchObject({ code: "CLOSED" });
    await warm();
    expect(engine.made).toHaveLength(2);
  });

  it("leaves a sandbox that was taken alone when it closes", async () => {
    const { engine, pool, warm } = pooled(1);
    await warm();
    await pool.take();
    pool.close();
    expect(engine.made[0]?.terminated).toBe(false);
  });
});
