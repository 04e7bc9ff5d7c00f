import { describe, expect, it } from "vitest";
import { createFormat } from "./format.ts";

describe("formats", () => {
  it.each([
    [0, "0 bytes"],
    [1, "1 byte"],
    [1023, "1,023 bytes"],
    [1024, "1 kB"],
    [1536, "1.5 kB"],
    [10_240, "10 kB"],
    [10 * 1024 * 1024, "10 MB"],
    [5 * 1024 ** 4, "5,120 GB"],
  ])("write %i bytes as %s", (bytes, text) => {
    expect(createFormat("en").bytes(bytes)).toBe(text);
  });

  it("write Arabic with the figures of the rest of the shell", () => {
    expect(createFormat("ar").bytes(1536)).toMatch(/^1[.,٫]5/);
    expect(createFormat("ar-EG").date("2026-03-01T12:00:00Z")).toMatch(/2026/);
  });

  it("keep what runs the other way whole", () => {
    expect(createFormat("ar").list(["a.example", "b.example"])).toBe(
      "\u2068a.example\u2069، \u2068b.example\u2069",
    );
  });
});
