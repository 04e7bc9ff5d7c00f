import { AtollError } from "@atoll/protocol";
import type { PartialAreaProvider } from "../provider.ts";
import { createKeepAwake } from "./keep-awake.ts";
import type { WakeLockPort } from "./keep-awake.ts";
import type { DeviceSchema } from "./schema.ts";

export type WebDeviceOptions = {
  readonly maxTouchPoints?: number;
  /** Chromium alone has one. */
  readonly getBattery?: () => Promise<{ readonly level: number; readonly charging: boolean }>;
  readonly orientation?: { readonly type: string; readonly angle: number };
  readonly wakeLock?: WakeLockPort;
  /** Tells when the page is seen again. */
  readonly page?: EventTarget;
};

type Device = PartialAreaProvider<DeviceSchema>;
const STEPS = 20;

/** What a browser tells of its device: everything unless given is asked of the page's own globals. */
export function createWebDevice(options: WebDeviceOptions = {}): Device {
  const { maxTouchPoints, getBattery, orientation, wakeLock, page } = { ...browserDevice(), ...options };
  return {
    info: async () => ({ platform: "web", touch: (maxTouchPoints ?? 0) > 0 }),
    ...(getBattery !== undefined && {
      async battery() {
        const { level, charging } = await getBattery();
        // Security: an exact level can be told again a minute later, on another site too.
        return { level: Math.round(level * STEPS) / STEPS, charging };
      },
    }),
    ...(orientation !== undefined && {
      orientation: async () => ({
        type: orientation.type.startsWith("landscape") ? ("landscape" as const) : ("portrait" as const),
        angle: quarterTurn(orientation.angle),
      }),
    }),
    ...(wakeLock !== undefined && keepAwakeBy(wakeLock, page)),
  };
}

function keepAwakeBy(wakeLock: WakeLockPort, page: EventTarget | undefined): Device {
  const awake = createKeepAwake(wakeLock, page);
  return {
    async keepAwake({ on }, { owner, signal }) {
      if (on) await awake.hold(owner.key);
      else await awake.letGo(owner.key);
      if (!signal.aborted) return null;
      await awake.letGo(owner.key);
      throw new AtollError("ABORTED", "The call was cancelled.");
    },
    sessionEnded: ({ key }) => void awake.letGo(key).catch(() => undefined),
  };
}

function quarterTurn(angle: number): 0 | 90 | 180 | 270 {
  return ([0, 90, 180, 270] as const)[(((Math.round(angle / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3];
}

type BatteryNavigator = { getBattery?: NonNullable<WebDeviceOptions["getBattery"]> };

function browserDevice(): WebDeviceOptions {
  const { getBattery } = navigator as BatteryNavigator;
  return {
    maxTouchPoints: navigator.maxTouchPoints,
    ...(getBattery !== undefined && { getBattery: () => getBattery.call(navigator) }),
    ...("screen" in globalThis && "orientation" in screen && { orientation: screen.orientation }),
    ...("wakeLock" in navigator && { wakeLock: { request: () => navigator.wakeLock.request("screen") } }),
    ...("document" in globalThis && { page: document }),
  };
}
