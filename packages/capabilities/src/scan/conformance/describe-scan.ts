import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import type { AreaProvider } from "../../provider.ts";
import { scanSchema } from "../schema.ts";
import type { FoundCode, ScanSchema } from "../schema.ts";

/** A provider of a person who holds these codes before the camera, in this order, and leaves when none is read. */
export type ScanUnderTest = (codes: readonly FoundCode[]) => AreaProvider<ScanSchema>;

const { code } = scanSchema.methods;
const BOTTLE: FoundCode = { text: "4006381333931", type: "ean-13" };
const TABLE: FoundCode = { text: "https://example.com/table/7", type: "qr" };

/** The rules of `platform.scan`, for a provider of any platform that reads these codes. */
export function describeScan(name: string, provide: ScanUnderTest): void {
  const scan = async (codes: readonly FoundCode[], params: unknown = {}) =>
    code.result.parse(await provide(codes).code(code.params.parse(params), createFakeContext()));

  describe(`scan: ${name}`, () => {
    it("reads QR codes unless told otherwise, and passes over the rest", async () => {
      expect(await scan([BOTTLE, TABLE])).toEqual(TABLE);
    });

    it("reads the types that are asked for", async () => {
      expect(await scan([TABLE, BOTTLE], { types: ["ean-13"] })).toEqual(BOTTLE);
      expect(await scan([TABLE, BOTTLE], { types: ["ean-13", "qr"] })).toEqual(TABLE);
    });

    it("gives what a code says as it is, whatever that is", async () => {
      const text = "javascript:alert(1)\u202e\n\u0000é";
      expect(await scan([{ text, type: "qr" }])).toEqual({ text, type: "qr" });
    });

    it("answers USER_CANCELED when the person leaves", async () => {
      await expect(scan([])).rejects.toMatchObject({ code: "USER_CANCELED" });
      await expect(scan([BOTTLE])).rejects.toMatchObject({ code: "USER_CANCELED" });
    });

    it("answers QUOTA_EXCEEDED for more text than a code holds", async () => {
      const endless = { text: "x".repeat(8_193), type: "qr" } as const;
      await expect(scan([endless])).rejects.toMatchObject({ code: "QUOTA_EXCEEDED" });
    });
  });
}
