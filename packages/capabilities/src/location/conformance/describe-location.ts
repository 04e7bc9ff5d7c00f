import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import { topicSourceOf } from "../../provider.ts";
import type { LocationProvider } from "../provider.ts";
import { locationSchema } from "../schema.ts";

export type LocationUnderTest = {
  /** Of a device at 48.85837 N, 2.294481 E, exact to 5 m. */
  readonly provider: Partial<LocationProvider>;
  moveTo(latitude: number, longitude: number): Promise<void> | void;
};

/** The rules of `platform.location`. */
export function describeLocation(name: string, create: () => LocationUnderTest): void {
  const { methods, topics } = locationSchema;
  const context = createFakeContext();

  describe(`location: ${name}`, () => {
    it("tells exactly where the device is", async () => {
      const found = methods.getPrecise.result.parse(await create().provider.getPrecise?.({}, context));
      expect(found).toMatchObject({ latitude: 48.85837, longitude: 2.294481, accuracyM: 5 });
    });

    it("tells no more than the area where only that was allowed", async () => {
      const { provider } = create();
      const found = methods.getApproximate.result.parse(await provider.getApproximate?.({}, context));
      expect(found).toMatchObject({ latitude: 48.86, accuracyM: 2_000 });
      expect(JSON.stringify(found)).not.toContain("2.294");
    });

    it("tells of each change until it is stopped", async () => {
      const { provider, moveTo } = create();
      const seen: unknown[] = [];
      const stop = topicSourceOf(provider, "watchPrecise")?.({}, context, (value) =>
        seen.push(topics.watchPrecise.value.parse(value).latitude),
      );
      await moveTo(50, 8);
      await expect.poll(() => seen.at(-1)).toBe(50);
      stop?.();
      await moveTo(51, 8);
      expect(seen.at(-1)).toBe(50);
    });

    it("tells of another area, and nothing of movements within one", async () => {
      const { provider, moveTo } = create();
      const seen: unknown[] = [];
      const stop = topicSourceOf(provider, "watchApproximate")?.({}, context, (value) =>
        seen.push(topics.watchApproximate.value.parse(value).latitude),
      );
      await moveTo(48.8585, 2.2946);
      await moveTo(50, 8);
      await expect.poll(() => seen).toEqual([48.86, 50]);
      stop?.();
    });
  });
}
