import { describe, expect, it } from "vitest";
import { createTestApp, createTestHost } from "../testing/test-host.ts";
import type { ErrorReport, LogEntry } from "./session.ts";

describe("messages of a guest", () => {
  it("C01 in a flood end the session", async () => {
    const { open } = createTestHost();
    const { session, guest } = await open();
    for (let index = 0; index < 2_100; index += 1) guest.say([3, 1]);
    expect(session.end()).toMatchObject({
      code: "MESSAGE_FLOOD",
      message: expect.stringContaining("too busy"),
    });
  });

  it("at a steady rate within the quota do not", async () => {
    const { open, clock } = createTestHost();
    const { session, guest } = await open();
    for (let second = 0; second < 60; second += 1) {
      for (let index = 0; index < 200; index += 1) guest.say([3, 1]);
      clock.advance(1_000);
    }
    expect(session.state()).toBe("open");
  });

  it("that are few but huge end the session before they tie up the host", async () => {
    const { open } = createTestHost();
    const { session, guest } = await open();
    const text = "x".repeat(1_000_000);
    for (let id = 1; id <= 40; id += 1) guest.say([2, id, "no.such", text, 0]);
    expect(session.end()?.code).toBe("MESSAGE_FLOOD");
    expect(session.stats().calls).toBeLessThan(35);
  });

  it.each([4, 10])("of an interval of %i ms that draws each time are no flood", async (interval) => {
    const { open, clock } = createTestHost();
    const { session, guest } = await open();
    guest.say([8, clock.now() + interval]);
    for (let ms = 0; ms < 120_000; ms += 1) {
      guest.forget();
      clock.advance(1);
      if (guest.received.length === 0) continue;
      guest.batch([4, 2, { label: String(ms) }, []]);
      guest.say([8, clock.now() + interval]);
      guest.endTurns();
    }
    expect(session.state()).toBe("open");
    expect(session.stats().batches).toBeGreaterThan(10_000);
  });

  it("are taken on when a listener of the host throws; the host is told", async () => {
    const { open, hostErrors } = createTestHost();
    const { session, guest } = await open();
    session.onLog(() => {
      throw new Error("a listener of the host");
    });
    guest.say([6, 1, "hello"]);
    expect(session.state()).toBe("open");
    expect(hostErrors).toHaveLength(1);
  });

  it("are counted", async () => {
    const { open } = createTestHost();
    const { session, guest } = await open();
    guest.say([6, 1, "hello"]);
    guest.say("[3,1]");
    session.sendEvent(2, "press");
    guest.endTurns(12_345);
    const { lengthOut, messagesOut, ...stats } = session.stats();
    expect(stats).toEqual({
      messagesIn: 4,
      lengthIn: expect.any(Number),
      batches: 1,
      nodes: 3,
      calls: 0,
      badCalls: 0,
      reports: 0,
      droppedLogs: 0,
      droppedEvents: 0,
      blobBytes: 0,
      heapBytes: 12_345,
    });
    expect(messagesOut).toBe(3);
    expect(lengthOut).toBeGreaterThan(100);
  });
});

describe("logs of a guest", () => {
  it("reach listeners with their level, capped", async () => {
    const { open, clock } = createTestHost();
    const { session, guest } = await open();
    const logged: LogEntry[] = [];
    const leave = session.onLog((entry) => logged.push(entry));
    guest.say([6, 2, "careful"]);
    guest.say([6, 0, "x".repeat(20_000)]);
    leave();
    guest.say([6, 1, "unheard"]);
    expect(logged[0]).toEqual({ level: "warn", text: "careful", from: "guest", at: clock.now() });
    expect(logged[1]?.text).toHaveLength(8_000);
    expect(logged).toHaveLength(2);
  });

  it("over the rate or the volume are dropped and counted, never fatal", async () => {
    const { open } = createTestHost();
    const { session, guest } = await open();
    let heard = 0;
    session.onLog(() => (heard += 1));
    for (let index = 0; index < 100_000; index += 1) guest.say('[6,1,"spam"]');
    expect(heard).toBe(200);
    expect(session.stats().droppedLogs).toBe(99_800);
    expect(session.state()).toBe("open");
  });

  it("written in another way are limited all the same", async () => {
    const { open } = createTestHost({ quotas: { logsPerSecond: 1 } });
    const { session, guest } = await open();
    let heard = 0;
    session.onLog(() => (heard += 1));
    for (let index = 0; index < 20; index += 1) guest.say('[ 6, 1, "spam" ]');
    expect(heard).toBe(2);
    expect(session.stats().droppedLogs).toBe(18);
  });

  it("are looked at before they are decoded: a flood of huge ones costs nothing", async () => {
    const { open } = createTestHost();
    const { session, guest } = await open();
    const huge = `[6,1,"${"x".repeat(900_000)}"]`;
    for (let index = 0; index < 2_000; index += 1) guest.say(huge);
    expect(session.stats().droppedLogs).toBe(2_000);
    expect(session.state()).toBe("open");
  });
});

describe("reports of a guest", () => {
  const report = (message: string): unknown => [7, { message, stack: "at f (main.jsbundle:1:2)" }];

  it("are passed on while something is drawn", async () => {
    const { open, clock } = createTestHost();
    const { session, guest } = await open();
    const reports: ErrorReport[] = [];
    session.onReport((entry) => reports.push(entry));
    guest.say(report("Error: in a handler"));
    guest.endTurns();
    expect(reports).toEqual([
      { message: "Error: in a handler", stack: "at f (main.jsbundle:1:2)", at: clock.now() },
    ]);
    expect(session.state()).toBe("open");
    expect(session.stats().reports).toBe(1);
  });

  it.each([
    ["before the surface is emptied", (say: () => void, empty: () => void) => (say(), empty())],
    ["after the surface is emptied", (say: () => void, empty: () => void) => (empty(), say())],
  ])("end the session when they come %s", async (_title, order) => {
    const { open } = createTestHost();
    const { session, guest } = await open();
    order(
      () => guest.say(report("Error: in render")),
      () => guest.batch([3, 0, 1]),
    );
    expect(session.end()).toMatchObject({
      code: "GUEST_ERROR",
      message: expect.stringContaining("an error of its own"),
      detail: "Error: in render\nat f (main.jsbundle:1:2)",
    });
  });

  it("end the session when the first render throws", async () => {
    const { open } = createTestHost();
    const { session, guest } = await open(createTestApp(), []);
    expect(session.state()).toBe("open");
    guest.say(report("Error: first"));
    expect(session.end()?.code).toBe("GUEST_ERROR");
  });

  it("of an earlier turn do not end a surface that is emptied on purpose", async () => {
    const { open } = createTestHost();
    const { session, guest } = await open();
    guest.say(report("Error: in a handler"));
    session.sendEvent(2, "press");
    guest.endTurns();
    guest.batch([3, 0, 1]);
    guest.endTurns();
    expect(session.state()).toBe("open");
  });

  it("cannot speak in the host's name", async () => {
    const { open } = createTestHost();
    const { session, guest } = await open(createTestApp(), []);
    guest.say([
      7,
      { message: "Your\u202E password\u0007\u200b expired", stack: "\n".repeat(500) + "x".repeat(9_000) },
    ]);
    const end = session.end();
    expect(end?.message).not.toContain("password");
    expect(end?.detail.split("\n")[0]).toBe("Your password expired");
    expect(end?.detail.length).toBeLessThan(7_000);
  });
});
