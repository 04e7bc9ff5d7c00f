import type { MethodResult } from "@atoll/protocol";
import type { TopicSource } from "../provider.ts";
import type { DeviceSchema } from "./schema.ts";

type Answer<V extends keyof DeviceSchema["methods"]> = MethodResult<DeviceSchema["methods"][V]>;

/** The part of an EventTarget that is needed. */
type Events = {
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
};

/** As the browser's BatteryManager. */
export type BatterySource = { readonly level: number; readonly charging: boolean } & Partial<Events>;
/** As the browser's ScreenOrientation. */
export type OrientationSource = { readonly type: string; readonly angle: number } & Partial<Events>;
/** The visible part of a page; `covered` are the points at its end that something lies over. */
export type ViewportSource = { covered(): number } & Events;

const BATTERY_STEPS = 20;
/** Bars of the browser come and go too; a keyboard is taller. */
const KEYBOARD_FROM = 120;

/** The battery of a browser. */
export function batteryParts(getBattery: () => Promise<BatterySource>) {
  const batteryChanges: TopicSource = (_, { signal }, emit) => {
    let stop = () => undefined as void;
    void getBattery().then(
      (battery) => {
        if (!signal.aborted)
          stop = follow(battery, ["levelchange", "chargingchange"], () => coarse(battery), emit);
      },
      () => undefined,
    );
    return () => stop();
  };
  return { methods: { battery: async () => coarse(await getBattery()) }, topics: { batteryChanges } };
}

/** Security: an exact level can be told again a minute later, on another site too. */
function coarse({ level, charging }: BatterySource): Answer<"battery"> {
  return { level: Math.round(level * BATTERY_STEPS) / BATTERY_STEPS, charging };
}

/** How a browser's screen is held. */
export function orientationParts(source: OrientationSource) {
  const read = (): Answer<"orientation"> => ({
    type: source.type.startsWith("landscape") ? "landscape" : "portrait",
    angle: quarterTurn(source.angle),
  });
  const orientationChanges: TopicSource = (_, __, emit) => follow(source, ["change"], read, emit);
  return { methods: { orientation: async () => read() }, topics: { orientationChanges } };
}

function quarterTurn(angle: number): 0 | 90 | 180 | 270 {
  return ([0, 90, 180, 270] as const)[(((Math.round(angle / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3];
}

/** The keyboard on a browser's screen, as far as it makes the page smaller. */
export function keyboardParts(viewport: ViewportSource) {
  const read = (): Answer<"keyboard"> => {
    const covered = Math.round(viewport.covered());
    const visible = covered >= KEYBOARD_FROM;
    return { visible, height: visible ? Math.min(covered, 10_000) : 0 };
  };
  const keyboardChanges: TopicSource = (_, __, emit) => follow(viewport, ["resize"], read, emit);
  return { methods: { keyboard: async () => read() }, topics: { keyboardChanges } };
}

/** Sends what is read at each event, where it differs from what was there. */
function follow<T>(
  source: Partial<Events>,
  types: readonly string[],
  read: () => T,
  emit: (value: T) => void,
): () => void {
  let last = JSON.stringify(read());
  const tell = () => {
    const now = read();
    if (JSON.stringify(now) === last) return;
    last = JSON.stringify(now);
    emit(now);
  };
  for (const type of types) source.addEventListener?.(type, tell);
  return () => {
    for (const type of types) source.removeEventListener?.(type, tell);
  };
}
