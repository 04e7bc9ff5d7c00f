import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import { topicSourceOf } from "../../provider.ts";
import type { AreaTopics, PartialAreaProvider } from "../../provider.ts";
import { deviceSchema } from "../schema.ts";
import type { DeviceSchema } from "../schema.ts";

export type DeviceUnderTest = {
  readonly provider: PartialAreaProvider<DeviceSchema> & Partial<AreaTopics>;
  /** Changes the device, whose battery is at a step of its scale and whose keyboard covers so many points. */
  becomes(change: { readonly level: number; readonly angle: 0 | 90; readonly keyboard: number }): void;
  /** True when the screen stays on. */
  isAwake(): boolean;
};

/** The rules of `platform.device`, for a provider of a device that has everything. */
export function describeDevice(name: string, create: () => DeviceUnderTest): void {
  const { methods, topics } = deviceSchema;
  const one = createFakeContext({ ownerKey: "owner-1" });
  const two = createFakeContext({ ownerKey: "owner-2" });

  describe(`device: ${name}`, () => {
    it("answers within its schema", async () => {
      const { provider } = create();
      methods.info.result.parse(await provider.info?.({}, one));
      methods.orientation.result.parse(await provider.orientation?.({}, one));
      const battery = methods.battery.result.parse(await provider.battery?.({}, one));
      expect((battery.level * 20) % 1).toBe(0);
    });

    it("tells time by the server, and the keyboard, within its schema", async () => {
      const { provider } = create();
      methods.serverTime.result.parse(await provider.serverTime?.({}, one));
      methods.keyboard.result.parse(await provider.keyboard?.({}, one));
    });

    it("tells of battery, turns and keyboard as they change, until it is stopped", async () => {
      const { provider, becomes } = create();
      const seen: unknown[] = [];
      const names = ["batteryChanges", "orientationChanges", "keyboardChanges"] as const;
      const stops = names.map((topic) =>
        topicSourceOf(provider, topic)?.({}, one, (value) => seen.push(topics[topic].value.parse(value))),
      );
      // What a browser tells of its battery comes after a promise.
      await provider.battery?.({}, one);
      becomes({ level: 0.25, angle: 90, keyboard: 300 });
      expect(seen).toEqual([
        { level: 0.25, charging: false },
        { type: "landscape", angle: 90 },
        { visible: true, height: 300 },
      ]);
      for (const stop of stops) stop?.();
      becomes({ level: 0.5, angle: 0, keyboard: 0 });
      expect(seen).toHaveLength(3);
    });

    it("stays awake until the last mini-app that wants it lets go", async () => {
      const { provider, isAwake } = create();
      await provider.keepAwake?.({ on: true }, one);
      await provider.keepAwake?.({ on: true }, one);
      await provider.keepAwake?.({ on: true }, two);
      await provider.keepAwake?.({ on: false }, one);
      expect(isAwake()).toBe(true);
      await provider.keepAwake?.({ on: false }, two);
      expect(isAwake()).toBe(false);
    });

    it("does not stay awake for a mini-app that is closed", async () => {
      const { provider, isAwake } = create();
      await provider.keepAwake?.({ on: true }, one);
      provider.sessionEnded?.(one.owner);
      await provider.keepAwake?.({ on: false }, two);
      await expect.poll(isAwake).toBe(false);
    });
  });
}
