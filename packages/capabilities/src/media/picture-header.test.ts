import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFakePhoto } from "./fake-photo.ts";
import { readPictureHeader } from "./picture-header.ts";
import { textBytes } from "./testing/bytes.ts";
import {
  createExif,
  createGifHead,
  createJpegHead,
  createSegment,
  createWebpHead,
} from "./testing/pictures.ts";

describe("readPictureHeader", () => {
  it.each([
    ["PNG", createFakePhoto({ width: 300, height: 2 }), { type: "image/png", width: 300, height: 2 }],
    ["JPEG", createJpegHead([], 4032, 3024), { type: "image/jpeg", width: 4032, height: 3024 }],
    [
      "JPEG behind EXIF, fill bytes and tables",
      createJpegHead(
        [
          createExif({ date: "2024:05:01 09:30:00" }),
          Uint8Array.of(0xff),
          createSegment(0xc4, new Uint8Array(20)),
        ],
        9,
        8,
      ),
      { type: "image/jpeg", width: 9, height: 8 },
    ],
    ["lossy WebP", createWebpHead("VP8 ", 640, 480), { type: "image/webp", width: 640, height: 480 }],
    ["lossless WebP", createWebpHead("VP8L", 16_384, 3), { type: "image/webp", width: 16_384, height: 3 }],
    [
      "extended WebP",
      createWebpHead("VP8X", 70_000, 66_000),
      { type: "image/webp", width: 70_000, height: 66_000 },
    ],
    ["GIF", createGifHead(1000, 2), { type: "image/gif", width: 1000, height: 2 }],
  ])("reads type and size of %s", (_, bytes, header) => expect(readPictureHeader(bytes)).toEqual(header));

  it("believes a decompression bomb about its size, so that it can be refused", () => {
    const bomb = createFakePhoto({ width: 1, height: 1 });
    new DataView(bomb.buffer).setUint32(16, 30_000);
    new DataView(bomb.buffer).setUint32(20, 30_000);
    expect(readPictureHeader(bomb)).toMatchObject({ width: 30_000, height: 30_000 });
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["SVG", textBytes('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ["HTML", textBytes("<!doctype html><script>1</script>")],
    ["PDF", textBytes("%PDF-1.7 ..............................")],
    ["BMP", textBytes("BM..............................")],
    ["HEIC", textBytes("\0\0\0\u0018ftypheic........................")],
    ["a cut PNG", createFakePhoto().subarray(0, 20)],
    ["a PNG without width", createFakePhoto({ width: 0 })],
    ["a JPEG without a frame", Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 8)],
    ["a JPEG whose segment runs out", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 1, 2, 3)],
    ["a JPEG whose segment has no length", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0)],
    ["a WebP of another kind", createWebpHead("VP8X", 5, 5).fill(65, 12, 16)],
  ])("takes %s for no picture", (_, bytes) => expect(readPictureHeader(bytes)).toBeUndefined());

  it("ends with an answer for any bytes", () => {
    const starts = [
      createFakePhoto(),
      createJpegHead([], 1, 1),
      createWebpHead("VP8X", 5, 5),
      createGifHead(2, 2),
    ];
    const hostile = fc
      .tuple(fc.constantFrom(...starts), fc.nat(40), fc.uint8Array({ maxLength: 200 }))
      .map(([start, cut, rest]) => Uint8Array.of(...start.subarray(0, cut), ...rest));
    fc.assert(
      fc.property(hostile, (bytes) => {
        const header = readPictureHeader(bytes);
        expect(header === undefined || (header.width > 0 && header.height > 0)).toBe(true);
      }),
    );
  });
});
