import { createEnvironment } from "@atoll/protocol";
import type { Environment, GuestBridge } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { describeDevice } from "./conformance/describe-device.ts";
import { createFakeDevice } from "./fake.ts";
import { createDeviceGuest } from "./guest.ts";
import { deviceSchema } from "./schema.ts";
import { createFakeWakeLock } from "./testing/fake-wake-lock.ts";
import { createWebDevice } from "./web.ts";

describeDevice("fake", () => {
  const awakeFor = new Set<string>();
  return { provider: createFakeDevice({ device: { awakeFor } }), isAwake: () => awakeFor.size > 0 };
});

describeDevice("web", () => {
  const wakeLock = createFakeWakeLock();
  const getBattery = async () => ({ level: 0.4321, charging: true });
  const orientation = { type: "landscape-primary", angle: 90 };
  return { provider: createWebDevice({ wakeLock, getBattery, orientation }), isAwake: wakeLock.isHeld };
});

describe("the device of a browser", () => {
  it("is offered as far as the browser tells of it", () => {
    expect(Object.keys(createWebDevice())).toEqual(["info"]);
  });

  it("rounds the battery, and turns of the screen to quarters", async () => {
    const getBattery = async () => ({ level: 0.4321, charging: true });
    const web = createWebDevice({ getBattery, orientation: { type: "landscape-primary", angle: -90 } });
    expect(await web.battery?.({}, createFakeContext())).toEqual({ level: 0.45, charging: true });
    expect(await web.orientation?.({}, createFakeContext())).toEqual({ type: "landscape", angle: 270 });
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
