import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sniffImage } from "@atoll/host";
import { bytes, samplePackage } from "../testing/sample-package.ts";
import { imageEnd } from "./image-end.ts";
import { imagesCheck } from "./images-check.ts";

const base64 = (text: string) => new Uint8Array(Buffer.from(text, "base64"));
/** The smallest picture of each kind. */
const PICTURES = {
  png: base64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  ),
  gif: base64("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"),
  webp: base64("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vv9UAA="),
  jpeg: base64(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z",
  ),
};
const avif = () => {
  const box = (type: string, ...parts: Uint8Array[]) => {
    const body = Buffer.concat(parts);
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length + 8);
    head.write(type, 4, "latin1");
    return new Uint8Array(Buffer.concat([head, body]));
  };
  const ispe = box("ispe", new Uint8Array([0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 4]));
  return new Uint8Array(
    Buffer.concat([
      box("ftyp", bytes("avif\0\0\0\0")),
      box("meta", new Uint8Array(4), ispe),
      box("mdat", new Uint8Array(16)),
    ]),
  );
};
const ALL: [string, Uint8Array][] = [...Object.entries(PICTURES), ["jpg", PICTURES.jpeg], ["avif", avif()]];
const run = (name: string, content: Uint8Array, body = `var p="${name}"`) =>
  imagesCheck.run({ files: samplePackage(body).set(name, content) });
const rules = async (name: string, content: Uint8Array) => (await run(name, content)).map(({ rule }) => rule);
const withBytes = (picture: Uint8Array, more: Uint8Array) => new Uint8Array(Buffer.concat([picture, more]));

describe("an asset", () => {
  it.each(ALL)("that is a %s by name and bytes is fine", async (ending, picture) => {
    expect(await rules(`assets/a.${ending}`, picture)).toEqual([]);
    expect(imageEnd(sniffImage(picture)?.type ?? "", picture)).toBe(picture.length);
  });

  it.each([
    ["a page", "<!doctype html><script>alert(1)</script>"],
    ["a script", "__atoll_define()"],
    ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ["a PDF", "%PDF-1.7"],
    ["nothing", ""],
  ])("that is %s named .png is refused", async (_, text) => {
    expect(await rules("assets/a.png", bytes(text))).toEqual(["images/not-an-image"]);
  });

  it("that is another picture than it says is refused", async () => {
    expect(await rules("assets/a.jpg", PICTURES.png)).toEqual(["images/not-an-image"]);
  });

  it.each(["a.svg", "a.ttf", "a.woff2", "a.html", "a.js", "a.json", "a", "png", "a.png.exe"])(
    "called %s is refused",
    async (name) => {
      expect(await rules(`assets/${name}`, PICTURES.png)).toEqual(["images/unknown-asset"]);
    },
  );

  it.each(ALL)(
    "that is a %s with something behind its end is refused, and what it is is shown",
    async (ending, picture) => {
      for (const more of ["<script>alert(1)</script>", "PK\u0003\u0004", "\0"]) {
        const [found] = await run(`assets/a.${ending}`, withBytes(picture, bytes(more)));
        expect(found?.rule).toBe("images/bytes-after-end");
        expect(found?.evidence).not.toMatch(/\p{Cc}/u);
      }
    },
  );

  it.each(ALL)("that is a %s without its end is refused", async (ending, picture) => {
    expect(await rules(`assets/a.${ending}`, picture.slice(0, -12))).toEqual(["images/not-an-image"]);
  });

  it("of more pixels than any screen, or of none, is refused", async () => {
    for (const [width, height] of [
      [60_000, 60_000],
      [0, 10],
    ] as const) {
      const png = PICTURES.png.slice();
      new DataView(png.buffer).setUint32(16, width);
      new DataView(png.buffer).setUint32(20, height);
      expect(await rules("assets/a.png", png)).toEqual(["images/too-many-pixels"]);
    }
  });

  it("that nothing names is noted; the icon is named by the manifest", async () => {
    const [found] = await run("assets/a.png", PICTURES.png, "");
    expect(found).toMatchObject({ rule: "images/unused", severity: "note" });
    const files = samplePackage("", { manifest: { icon: "assets/a.png" } }).set("assets/a.png", PICTURES.png);
    expect(await imagesCheck.run({ files })).toEqual([]);
  });

  it("of a real mini-app is fine", async () => {
    const folder = new URL("../../../../examples/expense-journal/assets/", import.meta.url);
    for (const name of readdirSync(folder))
      expect(await rules(`assets/${name}`, new Uint8Array(readFileSync(new URL(name, folder))))).toEqual([]);
  });

  it("is looked at without an exception, whatever its bytes", async () => {
    const damaged = fc.tuple(
      fc.constantFrom(...ALL),
      fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 }),
      fc.nat(400),
    );
    const property = fc.asyncProperty(
      damaged,
      fc.uint8Array({ maxLength: 60 }),
      async ([[ending, picture], changes, length], more) => {
        const content = withBytes(picture.slice(0, length), more);
        for (const [at, value] of changes) content[at % Math.max(1, content.length)] = value;
        await run(`assets/a.${ending}`, content);
      },
    );
    await fc.assert(property, { numRuns: 1_000 });
  });
});
