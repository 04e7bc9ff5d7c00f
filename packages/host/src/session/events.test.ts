import { HostOp } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import type { LogEntry } from "./session.ts";
import { createTestHost } from "../testing/test-host.ts";

describe("a UI event", () => {
  it("reaches the guest with a token only when it is the act of a person and the schema says it can be", async () => {
    const { open } = createTestHost();
    const { session, guest } = await open();
    session.sendEvent(2, "press");
    session.sendEvent(2, "press", null, { act: true });
    session.sendEvent(2, "press", null, { act: true });
    session.sendEvent(2, "layout", { width: 10 }, { act: true });
    expect(guest.receivedOf(HostOp.event)).toEqual([
      [HostOp.event, 2, "press", null, 0],
      [HostOp.event, 2, "press", null, 1],
      [HostOp.event, 2, "press", null, 2],
      [HostOp.event, 2, "layout", { width: 10 }, 0],
    ]);
  });

  it("D16 for a node that is gone is dropped and counted", async () => {
    const { open } = createTestHost();
    const { session, guest } = await open();
    guest.batch([3, 1, 2]);
    session.sendEvent(2, "press", null, { act: true });
    session.sendEvent(77, "press");
    expect(guest.receivedOf(HostOp.event)).toEqual([]);
    expect(session.stats().droppedEvents).toBe(2);
  });

  it("is not sent when nobody handles it, and that is no loss", async () => {
    const { open } = createTestHost();
    const { session, guest } = await open();
    guest.batch([4, 2, {}, ["on"]]);
    session.sendEvent(2, "press");
    expect(guest.receivedOf(HostOp.event)).toEqual([]);
    expect(session.stats().droppedEvents).toBe(0);
  });

  it("that the schema does not have, or not with this payload, is dropped and said in the log", async () => {
    const { open } = createTestHost();
    const { session, guest } = await open();
    const logged: LogEntry[] = [];
    session.onLog((entry) => logged.push(entry));
    session.sendEvent(2, "constructor");
    session.sendEvent(2, "layout", { width: "wide" });
    session.sendEvent(1, "press");
    expect(guest.receivedOf(HostOp.event)).toEqual([]);
    expect(session.stats().droppedEvents).toBe(3);
    expect(logged.map((entry) => entry.from)).toEqual(["host", "host", "host"]);
  });

  it("over the rate is dropped and counted, and the rate recovers", async () => {
    const { open, clock } = createTestHost({ quotas: { eventsPerSecond: 10 } });
    const { session, guest } = await open();
    for (let index = 0; index < 30; index += 1) session.sendEvent(2, "press");
    expect(guest.receivedOf(HostOp.event)).toHaveLength(10);
    expect(session.stats().droppedEvents).toBe(20);
    clock.advance(1_000);
    session.sendEvent(2, "press");
    expect(guest.receivedOf(HostOp.event)).toHaveLength(11);
  });
});

describe("a range of a virtual list", () => {
  it("is asked for once at a time, and then the latest only", async () => {
    const { open } = createTestHost();
    const { session, guest } = await open();
    for (let start = 0; start < 50; start += 10) session.requestRange(3, start, start + 10);
    expect(guest.receivedOf(HostOp.listRange)).toEqual([[HostOp.listRange, 3, 0, 10]]);
    guest.endTurns();
    expect(guest.receivedOf(HostOp.listRange).slice(1)).toEqual([[HostOp.listRange, 3, 40, 50]]);
    guest.endTurns();
    expect(guest.receivedOf(HostOp.listRange)).toHaveLength(2);
  });

  it.each([
    ["another component", 1, 0, 10],
    ["a node that is gone", 99, 0, 10],
    ["a range turned around", 3, 10, 0],
    ["a range that is no number", 3, NaN, 10],
    ["a negative range", 3, -5, 10],
  ])("is not asked of %s", async (_title, id, start, end) => {
    const { open } = createTestHost();
    const { session, guest } = await open();
    session.requestRange(id, start, end);
    expect(guest.receivedOf(HostOp.listRange)).toEqual([]);
    expect(session.stats().droppedEvents).toBe(1);
  });
});
