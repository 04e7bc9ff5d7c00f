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
