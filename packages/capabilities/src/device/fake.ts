import type { MethodResult } from "@atoll/protocol";
import type { AreaProvider } from "../provider.ts";
import type { DeviceSchema } from "./schema.ts";

type Answer<V extends keyof DeviceSchema["methods"]> = MethodResult<DeviceSchema["methods"][V]>;

/** A made-up device; change it while a mini-app runs. */
export type FakeDevice = {
  info?: Answer<"info">;
  battery?: Answer<"battery">;
  orientation?: Answer<"orientation">;
  /** Owners for whom the screen stays on. */
  readonly awakeFor?: Set<string>;
};

export type FakeDeviceOptions = { readonly device?: FakeDevice };

/** A phone held upright, charged to 80 per cent, unless a test says otherwise. */
export function createFakeDevice({ device = {} }: FakeDeviceOptions = {}): AreaProvider<DeviceSchema> {
  const awakeFor = device.awakeFor ?? new Set<string>();
  return {
    info: async () => device.info ?? { platform: "web", touch: true },
    battery: async () => device.battery ?? { level: 0.8, charging: false },
    orientation: async () => device.orientation ?? { type: "portrait", angle: 0 },
    async keepAwake({ on }, { owner }) {
      if (on) awakeFor.add(owner.key);
      else awakeFor.delete(owner.key);
      return null;
    },
    sessionEnded: ({ key }) => void awakeFor.delete(key),
  };
}
