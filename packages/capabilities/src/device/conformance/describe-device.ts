import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import type { PartialAreaProvider } from "../../provider.ts";
import { deviceSchema } from "../schema.ts";
import type { DeviceSchema } from "../schema.ts";

export type DeviceUnderTest = {
  readonly provider: PartialAreaProvider<DeviceSchema>;
  /** True when the screen stays on. */
  isAwake(): boolean;
};

/** The rules of `platform.device`, for a provider of a device that has everything. */
export function describeDevice(name: string, create: () => DeviceUnderTest): void {
  const { methods } = deviceSchema;
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
