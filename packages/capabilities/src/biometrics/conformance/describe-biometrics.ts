import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import type { PartialAreaProvider } from "../../provider.ts";
import type { CheckRefusal } from "../provider.ts";
import { biometricsSchema } from "../schema.ts";
import type { BiometricsSchema } from "../schema.ts";

const { authenticate, isAvailable } = biometricsSchema.methods;

/** The rules of `platform.biometrics`; `create` makes a device of whose checks this comes. */
export function describeBiometrics(
  name: string,
  create: (outcome: "checked" | CheckRefusal) => PartialAreaProvider<BiometricsSchema>,
): void {
  const params = authenticate.params.parse({ reason: "Show your vouchers" });

  describe(`biometrics: ${name}`, () => {
    it("tells that somebody was checked, and nothing of whom", async () => {
      const device = create("checked");
      expect(isAvailable.result.parse(await device.isAvailable?.({}, createFakeContext()))).toBe(true);
      expect(await device.authenticate?.(params, createFakeContext())).toBeNull();
    });

    it.each([
      ["canceled", "USER_CANCELED", true],
      ["missing", "NOT_SUPPORTED", false],
    ] as const)("answers a check that is %s with %s", async (outcome, code, available) => {
      const device = create(outcome);
      expect(await device.isAvailable?.({}, createFakeContext())).toBe(available);
      await expect(device.authenticate?.(params, createFakeContext())).rejects.toMatchObject({ code });
    });
  });
}
