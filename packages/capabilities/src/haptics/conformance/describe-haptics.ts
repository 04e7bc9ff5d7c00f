import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import type { PartialAreaProvider } from "../../provider.ts";
import { hapticsSchema } from "../schema.ts";
import type { HapticsSchema } from "../schema.ts";

/** The rules of `platform.haptics`; `felt` is what has been felt so far, a line for each vibration. */
export function describeHaptics(
  name: string,
  create: () => { readonly provider: PartialAreaProvider<HapticsSchema>; readonly felt: readonly unknown[] },
): void {
  const { impact, notification } = hapticsSchema.methods;
  const context = createFakeContext();

  describe(`haptics: ${name}`, () => {
    it("makes each kind felt once, each in its own way", async () => {
      const { provider, felt } = create();
      for (const style of ["light", "medium", "heavy"]) {
        expect(await provider.impact?.(impact.params.parse({ style }), context)).toBeNull();
      }
      for (const type of ["success", "warning", "error"]) {
        expect(await provider.notification?.(notification.params.parse({ type }), context)).toBeNull();
      }
      expect(await provider.selection?.({}, context)).toBeNull();
      expect(felt).toHaveLength(7);
      expect(new Set(felt.map((each) => JSON.stringify(each))).size).toBe(7);
    });
  });
}
