import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choosePalette } from "../../scripts/screenshots/png/choose-palette.ts";
import { readPixels } from "../../scripts/screenshots/png/read-pixels.ts";

const WIDTH = 5;

/** A PNG of lines of three bytes a pixel, each packed by a filter of its own. */
function png(lines: readonly { readonly filter: number; readonly bytes: readonly number[] }[]): Buffer {
  const packed = lines.flatMap(({ filter, bytes }, y) => [
    filter,
    ...bytes.map((byte, x) => {
      const above = lines[y - 1]?.bytes;
      return (byte - guess(filter, bytes[x - 3] ?? 0, above?.[x] ?? 0, above?.[x - 3] ?? 0)) & 255;
    }),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(lines.length, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.alloc(8),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(packed))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type, "latin1"), body, Buffer.alloc(4)]);
}

/** As the PNG specification says it. */
function guess(filter: number, a: number, b: number, c: number): number {
  const sum = a + b - c;
  const nearest = [a, b, c].toSorted((one, other) => Math.abs(sum - one) - Math.abs(sum - other))[0] ?? 0;
  return [0, a, b, Math.floor((a + b) / 2), nearest][filter] ?? 0;
}

describe("reading a screenshot", () => {
  it("gives every pixel's colour, however its line was packed", () => {
    const line = fc.record({
      filter: fc.integer({ min: 0, max: 4 }),
      bytes: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: WIDTH * 3, maxLength: WIDTH * 3 }),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const { colors } = readPixels(png(lines));
        const read = [...colors].flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]);
        expect(read).toEqual(lines.flatMap(({ bytes }) => bytes));
      }),
    );
  });

  it("refuses a picture with a palette", () => {
    const picture = png([{ filter: 0, bytes: Array.from({ length: WIDTH * 3 }, () => 9) }]);
    picture[8 + 8 + 9] = 3;
    expect(() => readPixels(picture)).toThrow("8 bits a channel");
  });
});

describe("the palette of a picture", () => {
  it("is its own colours while there are few", () => {
    const colors = Uint32Array.from([0xffffff, 0, 0x0b7a75, 0xffffff]);
    const { palette, indexOf } = choosePalette(colors);
    expect([...colors].map((color) => palette[indexOf.get(color) ?? -1])).toEqual([...colors]);
  });

  it("keeps the commonest as they are where there are many, and finds one for every other", () => {
    const many = Array.from({ length: 5_000 }, (_, index) => index * 3_001);
    const { palette, indexOf } = choosePalette(Uint32Array.from([0x0b7a75, 0x0b7a75, 0x0b7a75, ...many]));
    expect(palette.length).toBeLessThanOrEqual(256);
    expect(palette[indexOf.get(0x0b7a75) ?? -1]).toBe(0x0b7a75);
    for (const color of many) expect(palette[indexOf.get(color) ?? -1]).toBeTypeOf("number");
  });
});
