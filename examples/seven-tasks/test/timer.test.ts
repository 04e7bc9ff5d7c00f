import type { OpenedMiniApp } from "@atoll/simulator";
import { describe, expect, it } from "vitest";

import { change, openTask } from "./open-task.ts";

const gauge = (app: OpenedMiniApp) => app.getByLabel("Elapsed time").props;
const seconds = (app: OpenedMiniApp) => Number.parseFloat(String(gauge(app)["detail"]));

/** Time enough for any of these gauges to fill: ticks that a busy machine is late for are not made up for. */
const LONG_MS = 60_000;

describe("the timer", () => {
  it("fills its gauge as time goes by, and stops when it is full", async () => {
    await using app = await openTask("Timer");
    await app.advance(3_000);
    expect(seconds(app)).toBeGreaterThan(0);
    expect(gauge(app)["value"]).toBeCloseTo(seconds(app) / 15, 5);
    await app.advance(LONG_MS);
    expect(gauge(app)).toMatchObject({ value: 1, detail: "15.0 s" });
  });

  it("follows the slider while it is dragged", async () => {
    await using app = await openTask("Timer");
    await app.advance(3_000);
    await app.send(app.getByLabel("Duration"), "slide", { value: 30 });
    expect(gauge(app)["value"]).toBeCloseTo(seconds(app) / 30, 5);
  });

  it("goes on when a full gauge is given more time", async () => {
    await using app = await openTask("Timer");
    await change(app, app.getByLabel("Duration"), 2);
    await app.advance(LONG_MS);
    expect(gauge(app)).toMatchObject({ value: 1, detail: "2.0 s" });
    await change(app, app.getByLabel("Duration"), 4);
    expect(gauge(app)["value"]).toBeLessThan(1);
    await app.advance(LONG_MS);
    expect(gauge(app)).toMatchObject({ value: 1, detail: "4.0 s" });
  });

  it("begins anew at Reset", async () => {
    await using app = await openTask("Timer");
    await app.advance(20_000);
    await app.tap(app.getByText("Reset"));
    expect(seconds(app)).toBeLessThan(2);
  });

  it("is full at once when there is no time to wait for", async () => {
    await using app = await openTask("Timer");
    await change(app, app.getByLabel("Duration"), 0);
    expect(gauge(app)["value"]).toBe(1);
  });
});
