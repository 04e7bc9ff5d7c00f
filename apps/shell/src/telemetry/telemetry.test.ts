import { telemetryBatchSchema } from "@atoll/distribution/registry";
import type { TelemetryBatch, TelemetryEvent } from "@atoll/distribution/registry";
import { describe, expect, it } from "vitest";
import { createChoiceStore } from "../services/choice-store.ts";
import { TELEMETRY_CHOICES, createTelemetry } from "./telemetry.ts";

const event = (version: number): TelemetryEvent => ({ app: "org.example.app", version, event: "open" });

describe("telemetry", () => {
  it("is sent together after a while, in batches that the registry takes", async () => {
    const { telemetry, sent, passTime } = start();
    for (let version = 1; version <= 60; version += 1) telemetry.record(event(version));
    expect(sent).toEqual([]);
    await passTime();
    await passTime();
    expect(sent.map(({ events }) => events.length)).toEqual([50, 10]);
    for (const batch of sent) expect(telemetryBatchSchema.safeParse(batch).success).toBe(true);
    await passTime();
    expect(sent).toHaveLength(2);
  });

  it("is sent at once when the page may go away, and then not again", async () => {
    const { telemetry, last, sent, leave, passTime } = start();
    telemetry.record(event(1));
    leave();
    await passTime();
    expect([last.map(({ events }) => events.length), sent]).toEqual([[1], []]);
  });

  it("waits for a network, and keeps the newest", async () => {
    const { telemetry, sent, passTime, setArriving } = start();
    setArriving(false);
    for (let version = 1; version <= 250; version += 1) telemetry.record(event(version));
    await passTime();
    setArriving(true);
    sent.splice(0);
    for (let turn = 0; turn < 6; turn += 1) await passTime();
    const versions = sent.flatMap(({ events }) => events.map(({ version }) => version));
    expect([versions.length, versions[0], versions.at(-1)]).toEqual([200, 51, 250]);
  });

  it("stays where the platform takes no last word", async () => {
    const { telemetry, sent, leave, passTime, setArriving } = start();
    telemetry.record(event(1));
    setArriving(false);
    leave();
    setArriving(true);
    await passTime();
    expect(sent).toEqual([{ events: [event(1)] }]);
  });

  it("is nothing once the person says no, not even what happened before", async () => {
    const { telemetry, sent, last, leave, store, passTime } = start();
    telemetry.record(event(1));
    store.set("off");
    telemetry.record(event(2));
    leave();
    await passTime();
    expect([sent, last]).toEqual([[], []]);
    store.set("on");
    telemetry.record(event(3));
    await passTime();
    expect(sent).toEqual([{ events: [event(3)] }]);
  });
});

/** Telemetry over a clock and a network of the test's own. */
function start() {
  const kept = new Map<string, string>();
  const store = createChoiceStore({
    key: "telemetry",
    choices: TELEMETRY_CHOICES,
    storage: () => ({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    }),
  });
  const sent: TelemetryBatch[] = [];
  const last: TelemetryBatch[] = [];
  let arriving = true;
  let leave = (): void => undefined;
  let timers: (() => void)[] = [];
  const telemetry = createTelemetry({
    store,
    clock: {
      setTimeout: (run) => {
        timers.push(run);
        return timers.length;
      },
    },
    sender: {
      send: async (batch) => {
        sent.push(batch);
        return arriving;
      },
      sendLast: (batch) => {
        if (arriving) last.push(batch);
        return arriving;
      },
      onLeave: (listener) => {
        leave = listener;
      },
    },
  });
  return {
    telemetry,
    store,
    sent,
    last,
    leave: () => leave(),
    setArriving: (value: boolean) => {
      arriving = value;
    },
    async passTime() {
      const due = timers;
      timers = [];
      for (const run of due) run();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
