import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFakePhoto } from "./fake-photo.ts";
import { readTakenAt } from "./taken-at.ts";
import { createExif, createJpegHead } from "./testing/pictures.ts";

function jpeg(date: string, offset?: string): Uint8Array {
  return createJpegHead([createExif({ date, ...(offset !== undefined && { offset }) })], 2, 2);
}

describe("readTakenAt", () => {
  it("reads the moment a camera wrote, with its offset", () => {
    expect(readTakenAt(jpeg("2024:05:01 09:30:00", "+02:00"))).toBe("2024-05-01T07:30:00.000Z");
  });

  it("takes a moment without an offset for the time of this device", () => {
    expect(readTakenAt(jpeg("2024:05:01 09:30:00"))).toBe(new Date("2024-05-01T09:30:00").toISOString());
  });

  it.each([
    "0000:00:00 00:00:00",
    "2024:13:45 99:99:99",
    "                   ",
    "2024-05-01 09:30:00",
    "\u00ff".repeat(19),
  ])("says nothing for %j", (date) => expect(readTakenAt(jpeg(date))).toBeUndefined());

  it("says nothing where there is no EXIF", () => {
    expect(readTakenAt(createJpegHead([], 2, 2))).toBeUndefined();
    expect(readTakenAt(createFakePhoto())).toBeUndefined();
  });

  it("ends with an answer, whatever byte of the EXIF data is changed", () => {
    const good = jpeg("2024:05:01 09:30:00", "+02:00");
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), (at, value, cut) => {
        const bytes = good.slice();
        bytes[at] = value;
        for (const hostile of [bytes, bytes.subarray(0, cut)])
          expect(() => readTakenAt(hostile)).not.toThrow();
      }),
    );
  });
});
