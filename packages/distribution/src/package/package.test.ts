import fc from "fast-check";
import { isAtollError } from "@atoll/protocol";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkIntegrity, describeFiles, readPackage, writePackageZip } from "./index.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const FILES = new Map([
  ["manifest.json", bytes('{"id":"com.example.app"}')],
  ["main.jsbundle", bytes("__atoll_define('main', [], function () {});".repeat(20))],
  ["assets/icon-0a1b.png", bytes("not really a picture")],
]);

describe("a package", () => {
  it("is the same bytes for the same files, in whatever order they come", () => {
    const reversed = new Map([...FILES].reverse());
    expect(writePackageZip(reversed)).toEqual(writePackageZip(FILES));
  });

  it("gives back what was written", () => {
    expect(Object.fromEntries(readPackage(writePackageZip(FILES)))).toEqual(Object.fromEntries(FILES));
  });

  it.each([
    "../main.jsbundle",
    "/manifest.json",
    "assets/../x",
    "assets\\x.png",
    "assets/a/b.png",
    "assets/.hidden",
    "assets/x.png.",
    "assets/x..png",
    "assets/CON",
    "assets/nul.png",
    "assets/x\u0000.png",
    "assets/\u202egnp.x",
    "assets/e\u0301.png",
    "node_modules/x.js",
    "manifest.json ",
    "x".repeat(300),
  ])("is refused with an entry %j", (name) => {
    const zip = zipSync(
      { "manifest.json": bytes("{}"), [name]: bytes("x") },
      { mtime: new Date(1980, 0, 1) },
    );
    expect(() => readPackage(zip)).toThrow(/PACKAGE|entry|package/);
    expect(codeOf(() => readPackage(zip))).toMatch(/^PACKAGE_(ENTRY|NOT_ZIP)$/);
  });

  it("is refused when two names differ in case only", () => {
    const zip = zipSync({ "assets/App.png": bytes("a"), "assets/app.png": bytes("b") });
    expect(codeOf(() => readPackage(zip))).toBe("PACKAGE_ENTRY");
  });

  it("is refused with bytes before, after or between its parts", () => {
    const zip = writePackageZip(FILES);
    for (const other of [
      Buffer.concat([bytes("MZ"), zip]),
      Buffer.concat([zip, bytes("x")]),
      zip.subarray(0, -1),
      new Uint8Array(),
      bytes("PK"),
    ]) {
      expect(codeOf(() => readPackage(other))).toBe("PACKAGE_NOT_ZIP");
    }
  });

  it("is refused when an entry is a symbolic link", () => {
    const zip = zipSync({
      "main.jsbundle": [bytes("/etc/passwd"), { os: 3, attrs: (0o120777 << 16) >>> 0 }],
    });
    expect(codeOf(() => readPackage(zip))).toBe("PACKAGE_NOT_ZIP");
  });

  it("is refused before it is inflated when it says that it is too large, and when it says less than it is", () => {
    const bomb = writePackageZip(new Map([["assets/zeros", new Uint8Array(41 * 2 ** 20)]]));
    expect(bomb.length).toBeLessThan(100_000);
    expect(codeOf(() => readPackage(bomb))).toBe("PACKAGE_TOO_LARGE");
    const liar = writePackageZip(new Map([["assets/zeros", new Uint8Array(1_000_000)]]));
    patchSizes(liar, 10);
    expect(codeOf(() => readPackage(liar))).toBe("PACKAGE_ENTRY");
  });

  it("is refused with more files than its cap", () => {
    const many = new Map(Array.from({ length: 501 }, (_, index) => [`assets/${index}`, bytes("x")] as const));
    expect(codeOf(() => readPackage(writePackageZip(many)))).toBe("PACKAGE_TOO_LARGE");
  });

  it("never gives other bytes than were written, whatever is done to it", () => {
    const zip = writePackageZip(FILES);
    const property = fc.property(
      fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      (changes) => {
        const changed = zip.slice();
        for (const [at, value] of changes) changed[at] = value;
        try {
          expect(Object.fromEntries(readPackage(changed))).toEqual(Object.fromEntries(FILES));
        } catch (error) {
          if (!isAtollError(error)) throw error;
        }
      },
    );
    fc.assert(property, { numRuns: 3_000 });
  });
});

describe("integrity.json", () => {
  const described = new Map([
    ...FILES,
    ["integrity.json", bytes(JSON.stringify(describeFiles(FILES, { name: "x", version: "1" })))] as const,
  ]);

  it("describes every file", () => {
    expect(Object.keys(checkIntegrity(described).files)).toEqual([...FILES.keys()].sort());
  });

  it("is refused when a file is other, missing, or not described", () => {
    const other = new Map(described).set("main.jsbundle", bytes("evil"));
    const more = new Map(described).set("assets/more.png", bytes("more"));
    const less = new Map(described);
    less.delete("assets/icon-0a1b.png");
    const none = new Map(FILES);
    for (const files of [other, more, less, none]) {
      expect(codeOf(() => checkIntegrity(files))).toBe("PACKAGE_INTEGRITY");
    }
  });
});

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (isAtollError(error)) return error.code;
    throw error;
  }
  return "nothing thrown";
}

/** Writes another unpacked size into both headers of a zip of one entry. */
function patchSizes(zip: Uint8Array, size: number): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  view.setUint32(22, size, true);
  const central = view.getUint32(zip.length - 6, true);
  view.setUint32(central + 24, size, true);
}
