import { AtollError } from "@atoll/protocol";
import type { AreaTopics, PartialAreaProvider } from "../provider.ts";
import { createKeepAwake } from "./keep-awake.ts";
import type { WakeLockPort } from "./keep-awake.ts";
import type { DeviceSchema } from "./schema.ts";
import { batteryParts, keyboardParts, orientationParts } from "./web-parts.ts";
import type { BatterySource, OrientationSource, ViewportSource } from "./web-parts.ts";

export type WebDeviceOptions = {
  readonly maxTouchPoints?: number;
  /** Chromium alone has one. */
  readonly getBattery?: () => Promise<BatterySource>;
  readonly orientation?: OrientationSource;
  readonly wakeLock?: WakeLockPort;
  /** The part of the page that can be seen: what it lacks of the whole, the keyboard covers. */
  readonly viewport?: ViewportSource;
  /** The time by the host's server, milliseconds since the epoch; without it there is none to ask. See `readServerTime`. */
  readonly serverNow?: () => Promise<number>;
  /** Tells when the page is seen again. */
  readonly page?: EventTarget;
};

type Device = PartialAreaProvider<DeviceSchema> & Partial<AreaTopics>;

/** What a browser tells of its device: everything unless given is asked of the page's own globals. */
export function createWebDevice(options: WebDeviceOptions = {}): Device {
  const { maxTouchPoints, getBattery, orientation, wakeLock, viewport, serverNow, page } = {
    ...browserDevice(),
    ...options,
  };
  const battery = getBattery && batteryParts(getBattery);
  const turn = orientation && orientationParts(orientation);
  const keyboard = viewport && keyboardParts(viewport);
  return {
    info: async () => ({ platform: "web", touch: (maxTouchPoints ?? 0) > 0 }),
    ...battery?.methods,
    ...turn?.methods,
    ...keyboard?.methods,
    ...(serverNow !== undefined && { serverTime: async () => ({ nowMs: await serverNow() }) }),
    ...(wakeLock !== undefined && keepAwakeBy(wakeLock, page)),
    topics: { ...battery?.topics, ...turn?.topics, ...keyboard?.topics },
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

type BatteryNavigator = { getBattery?: NonNullable<WebDeviceOptions["getBattery"]> };

function browserDevice(): WebDeviceOptions {
  const { getBattery } = navigator as BatteryNavigator;
  return {
    maxTouchPoints: navigator.maxTouchPoints,
    ...(getBattery !== undefined && { getBattery: () => getBattery.call(navigator) }),
    ...("screen" in globalThis && "orientation" in screen && { orientation: screen.orientation }),
    ...("wakeLock" in navigator && { wakeLock: { request: () => navigator.wakeLock.request("screen") } }),
    ...browserViewport(),
    ...("document" in globalThis && { page: document }),
  };
}

function browserViewport(): Pick<WebDeviceOptions, "viewport"> {
  const visual = globalThis.visualViewport;
  if (visual === null || visual === undefined) return {};
  const covered = () => document.documentElement.clientHeight - visual.height * visual.scale;
  return {
    viewport: {
      covered,
      addEventListener: (type, listener) => visual.addEventListener(type, listener),
      removeEventListener: (type, listener) => visual.removeEventListener(type, listener),
    },
  };
}
