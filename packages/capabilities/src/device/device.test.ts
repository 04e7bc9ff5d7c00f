import { createEnvironment } from "@atoll/protocol";
import type { Environment, GuestBridge } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { describeDevice } from "./conformance/describe-device.ts";
import { createFakeDevice, createFakeDeviceState } from "./fake.ts";
import { createDeviceGuest } from "./guest.ts";
import { deviceSchema } from "./schema.ts";
import { topicSourceOf } from "../provider.ts";
import { createFakeWakeLock } from "./testing/fake-wake-lock.ts";
import { createWebDevice } from "./web.ts";

describeDevice("fake", () => {
  const device = createFakeDeviceState();
  return {
    provider: createFakeDevice({ device }),
    isAwake: () => device.awakeFor.size > 0,
    becomes: ({ level, angle, keyboard }) =>
      device.set({
        battery: { level, charging: false },
        orientation: { type: "landscape", angle },
        keyboard: { visible: keyboard > 0, height: keyboard },
      }),
  };
});

describeDevice("web", () => {
  const wakeLock = createFakeWakeLock();
  const battery = Object.assign(new EventTarget(), { level: 0.4321, charging: false });
  const orientation = Object.assign(new EventTarget(), { type: "landscape-primary", angle: 0 });
  const viewport = Object.assign(new EventTarget(), { now: 0, covered: () => viewport.now });
  const options = {
    wakeLock,
    orientation,
    viewport,
    getBattery: async () => battery,
    serverNow: async () => 1_000,
  };
  return {
    provider: createWebDevice(options),
    isAwake: wakeLock.isHeld,
    becomes({ level, angle, keyboard }) {
      battery.level = level + 0.001;
      orientation.angle = angle;
      viewport.now = keyboard;
      battery.dispatchEvent(new Event("levelchange"));
      orientation.dispatchEvent(new Event("change"));
      viewport.dispatchEvent(new Event("resize"));
    },
  };
});

describe("the device of a browser", () => {
  it("is offered as far as the browser tells of it", () => {
    expect(createWebDevice()).toEqual({ info: expect.any(Function), topics: {} });
  });

  it("rounds the battery, and turns of the screen to quarters", async () => {
    const getBattery = async () => ({ level: 0.4321, charging: true });
    const web = createWebDevice({ getBattery, orientation: { type: "landscape-primary", angle: -90 } });
    expect(await web.battery?.({}, createFakeContext())).toEqual({ level: 0.45, charging: true });
    expect(await web.orientation?.({}, createFakeContext())).toEqual({ type: "landscape", angle: 270 });
  });

  it("does not take a bar that comes and goes for a keyboard", async () => {
    const viewport = Object.assign(new EventTarget(), { covered: () => 80.4 });
    const web = createWebDevice({ viewport });
    expect(await web.keyboard?.({}, createFakeContext())).toEqual({ visible: false, height: 0 });
  });

  it("says nothing of a battery that changed within its step", async () => {
    const battery = Object.assign(new EventTarget(), { level: 0.5, charging: false });
    const web = createWebDevice({ getBattery: async () => battery });
    const seen: unknown[] = [];
    const stop = topicSourceOf(web, "batteryChanges")?.({}, createFakeContext(), (value) => seen.push(value));
    await web.battery?.({}, createFakeContext());
    battery.level = 0.51;
    battery.dispatchEvent(new Event("levelchange"));
    stop?.();
    expect(seen).toEqual([]);
  });

  it("tells touch from none", async () => {
    const info = (maxTouchPoints: number) =>
      createWebDevice({ maxTouchPoints }).info?.({}, createFakeContext());
    expect([await info(0), await info(5)]).toEqual([
      { platform: "web", touch: false },
      { platform: "web", touch: true },
    ]);
  });
});

describe("params of platform.device.keepAwake", () => {
  it.each([{}, { on: 1 }, { on: null }, { on: true, forMs: 1 }, null])("refuse %j", (given) => {
    expect(deviceSchema.methods.keepAwake.params.safeParse(given).success).toBe(false);
  });
});

describe("platform.device", () => {
  it("tells language, theme and sizes without asking the host, and when they change", () => {
    let now = createEnvironment({ locale: "ar", theme: "dark" });
    const listeners = new Set<(environment: Environment) => void>();
    const bridge: Pick<GuestBridge, "environment" | "onEnvironment"> = {
      environment: () => now,
      onEnvironment: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const device = createDeviceGuest(bridge as GuestBridge);
    const seen: string[] = [];
    const stop = device.onChange(({ theme }) => void seen.push(theme));
    expect([device.locale(), device.theme(), device.window(), device.safeArea()]).toEqual([
      "ar",
      "dark",
      now.window,
      now.insets,
    ]);
    now = createEnvironment({ theme: "light" });
    for (const listener of listeners) listener(now);
    expect([device.theme(), seen]).toEqual(["light", ["light"]]);
    stop();
    expect(listeners.size).toBe(0);
  });
});
