import { PACKAGE_CAPS } from "@atoll/distribution/package";
import { describe, expect, it } from "vitest";

import { capProblems, formatBytes } from "./caps.ts";

const bytes = (length: number, fill: (index: number) => number = () => 0) =>
  Uint8Array.from({ length }, (_, index) => fill(index));

describe("capProblems", () => {
  it("lets a package at every cap pass", () => {
    const files = new Map([
      ["main.jsbundle", bytes(10)],
      ["manifest.json", bytes(5)],
    ]);
    expect(
      capProblems(files, { ...PACKAGE_CAPS, mainBytes: 10, manifestBytes: 5, unpackedBytes: 15, files: 2 }),
    ).toEqual([]);
  });

  it.each([
    ["mainBytes", 9, "main.jsbundle"],
    ["manifestBytes", 4, "manifest.json"],
    ["unpackedBytes", 14, "unpacked"],
    ["files", 1, "2 files"],
  ])("says which cap is exceeded: %s", (cap, limit, text) => {
    const files = new Map([
      ["main.jsbundle", bytes(10)],
      ["manifest.json", bytes(5)],
    ]);
    expect(capProblems(files, { ...PACKAGE_CAPS, [cap]: limit })).toMatchObject([
      { code: "BUNDLE_TOO_LARGE", message: expect.stringContaining(text) },
    ]);
  });

  it("measures the package compressed", () => {
    const zeros = new Map([["assets/a.png", bytes(5_000)]]);
    const noise = new Map([["assets/a.png", bytes(5_000, (index) => (index * 7919) ^ (index >> 3))]]);
    const caps = { ...PACKAGE_CAPS, packageBytes: 200 };
    expect(capProblems(zeros, caps)).toEqual([]);
    expect(capProblems(noise, caps)).toMatchObject([{ message: expect.stringContaining("The package") }]);
  });
});

describe("formatBytes", () => {
  it.each([
    [0, "0 B"],
    [1023, "1023 B"],
    [21_800, "21.3 KiB"],
    [2 * 1024 * 1024, "2.00 MiB"],
  ])("%d is %s", (count, text) => expect(formatBytes(count)).toBe(text));
});
