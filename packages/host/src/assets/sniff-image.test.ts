import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testImages } from "../testing/test-images.ts";
import { sniffImage } from "./sniff-image.ts";

const TYPES = {
  png: "image/png",
  gif: "image/gif",
  jpeg: "image/jpeg",
  webpLossy: "image/webp",
  webpLossless: "image/webp",
  webpExtended: "image/webp",
  avif: "image/avif",
} as const;

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe("an image is recognised by its bytes", () => {
  it.each(Object.keys(TYPES) as (keyof typeof TYPES)[])("%s, with its size", (kind) => {
    expect(sniffImage(testImages[kind](640, 480))).toEqual({ type: TYPES[kind], width: 640, height: 480 });
  });

  it.each(Object.keys(TYPES) as (keyof typeof TYPES)[])(
    "%s cut off anywhere is none, or keeps its type",
    (kind) => {
      const whole = testImages[kind](640, 480);
      for (let length = 0; length < whole.length; length += 1) {
        const info = sniffImage(whole.subarray(0, length));
        if (info !== undefined) expect(info.type).toBe(TYPES[kind]);
      }
    },
  );

  it.each([
    ["SVG", text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ["SVG after a byte order mark", text("\ufeff<svg/>")],
    ["HTML", text("<!doctype html><script>alert(1)</script>")],
    ["a PDF", text("%PDF-1.7")],
    ["nothing", new Uint8Array()],
    ["a BMP", text("BM______________________________")],
    ["HTML that begins like a GIF but has no size", text("GIF89a")],
    ["a RIFF that is no WebP", text("RIFF____WAVEfmt ______________________")],
    ["a JPEG without a frame", Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 4, 0, 0, 0)],
  ])("%s is none", (_title, bytes) => {
    expect(sniffImage(bytes)).toBe(undefined);
  });

  const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
    Uint8Array.from(parts.flatMap((part) => [...part]));
  const box = (type: string, ...content: readonly (Uint8Array | readonly number[])[]): Uint8Array => {
    const inside = join(...content);
    const length = inside.length + 8;
    return join([0, 0, length >> 8, length & 255], text(type), inside);
  };
  const ispe = (side: number) =>
    box("ispe", [0, 0, 0, 0, 0, 0, side >> 8, side & 255, 0, 0, side >> 8, side & 255]);

  it.each([
    ["GIF", [0x2c, 0, 0, 0, 0, 0x30, 0x75, 0x30, 0x75, 0]],
    [
      "GIF with tables and extensions",
      [0x21, 0xf9, 2, 1, 1, 1, 9, 0, 0x2c, 0, 0, 0, 0, 0x30, 0x75, 0x30, 0x75, 0],
    ],
    [
      "GIF in its second picture",
      [
        0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0x80, 1, 2, 3, 4, 5, 6, 2, 1, 7, 0, 0x2c, 0x30, 0x75, 0x30, 0x75, 0, 0,
        0, 0, 0,
      ],
    ],
  ])("D13 a %s is as large as what it draws, not as the screen it claims", (_title, blocks) => {
    const info = sniffImage(join(testImages.gif(1, 1), blocks));
    expect(info).toEqual({ type: "image/gif", width: 30_000, height: 30_000 });
  });

  it("D13 a JPEG that hides its frame behind a stuffed byte is none", () => {
    const hidden = [0xff, 0xc0, 0, 11, 8, 0x75, 0x30, 0x75, 0x30, 1, 1, 1, 0];
    const decoy = testImages.jpeg(1, 1).subarray(2);
    expect(sniffImage(join([0xff, 0xd8, 0xff, 0x00, 0, hidden.length + 2], hidden, decoy))).toBe(undefined);
  });

  it.each([
    ["behind padding", box("meta", [0, 0, 0, 0], ispe(30_000))],
    ["as a film", box("moov", box("tkhd", Array(76).fill(0), [0x75, 0x30, 0, 0, 0x75, 0x30, 0, 0]))],
  ])("D13 an AVIF that declares its size %s has that size", (_title, header) => {
    const decoy = box("free", ispe(1), Array(9_000).fill(0));
    const info = sniffImage(join(box("ftyp", text("avif"), [0, 0, 0, 0]), decoy, header));
    expect(info).toEqual({ type: "image/avif", width: 30_000, height: 30_000 });
  });

  it("never throws, whatever follows a known beginning", () => {
    const kinds = Object.keys(TYPES) as (keyof typeof TYPES)[];
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.uint8Array({ maxLength: 64 }),
        fc.nat(30),
        (kind, noise, at) => {
          const bytes = testImages[kind](1, 1).slice();
          bytes.set(noise.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
          sniffImage(bytes);
        },
      ),
    );
  });
});
