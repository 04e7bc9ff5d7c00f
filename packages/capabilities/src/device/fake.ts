import type { MethodResult } from "@atoll/protocol";
import type { AreaProvider, AreaTopics, TopicSource } from "../provider.ts";
import type { DeviceSchema } from "./schema.ts";

type Answer<V extends keyof DeviceSchema["methods"]> = MethodResult<DeviceSchema["methods"][V]>;

/** What of a made-up device a test may change. */
export type FakeDeviceState = {
  readonly info: Answer<"info">;
  readonly battery: Answer<"battery">;
  readonly orientation: Answer<"orientation">;
  readonly keyboard: Answer<"keyboard">;
  /** What the host's server says the time is. */
  readonly serverNowMs: number;
};

/** A made-up device; change it while a mini-app runs. */
export type FakeDevice = {
  state(): FakeDeviceState;
  set(change: Partial<FakeDeviceState>): void;
  onChange(listener: (name: string) => void): () => void;
  /** Owners for whom the screen stays on. */
  readonly awakeFor: Set<string>;
};

const UPRIGHT: FakeDeviceState = {
  info: { platform: "web", touch: true },
  battery: { level: 0.8, charging: false },
  orientation: { type: "portrait", angle: 0 },
  keyboard: { visible: false, height: 0 },
  serverNowMs: Date.UTC(2026, 0, 1),
};

/** Makes a phone held upright, charged to 80 per cent, unless said otherwise. */
export function createFakeDeviceState(given: Partial<FakeDeviceState> = {}): FakeDevice {
  let state: FakeDeviceState = { ...UPRIGHT, ...given };
  const listeners = new Set<(name: string) => void>();
  return {
    state: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const name of Object.keys(change)) for (const listener of listeners) listener(name);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    awakeFor: new Set(),
  };
}

export type FakeDeviceOptions = { readonly device?: FakeDevice };

/** What a made-up device tells. */
export function createFakeDevice({
  device = createFakeDeviceState(),
}: FakeDeviceOptions = {}): AreaProvider<DeviceSchema> & AreaTopics {
  const { awakeFor, state } = device;
  const changesOf =
    (name: "battery" | "keyboard" | "orientation"): TopicSource =>
    (_, __, emit) =>
      device.onChange((changed) => {
        if (changed === name) emit(state()[name]);
      });
  return {
    info: async () => state().info,
    battery: async () => state().battery,
    orientation: async () => state().orientation,
    keyboard: async () => state().keyboard,
    serverTime: async () => ({ nowMs: state().serverNowMs }),
    async keepAwake({ on }, { owner }) {
      if (on) awakeFor.add(owner.key);
      else awakeFor.delete(owner.key);
      return null;
    },
    sessionEnded: ({ key }) => void awakeFor.delete(key),
    topics: {
      batteryChanges: changesOf("battery"),
      keyboardChanges: changesOf("keyboard"),
      orientationChanges: changesOf("orientation"),
    },
  };
}
