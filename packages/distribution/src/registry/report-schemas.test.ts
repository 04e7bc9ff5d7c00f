import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newReportSchema, reportReferenceSchema } from "./report-schemas.ts";

const REPORT = {
  key: "7f1f8ef0-6c2a-4b61-9c44-0f7d1ad2a9a5",
  app: "org.example.shop",
  version: 3,
  reason: "scam",
  text: "It asked for my card twice.",
  contact: "mia@example.com",
};

describe("a new report", () => {
  it("is taken as it is when it is well-formed", () => {
    expect(newReportSchema.parse(REPORT)).toEqual(REPORT);
    expect(newReportSchema.parse({ ...REPORT, version: null, text: "", contact: null })).toBeDefined();
  });

  it.each([
    ["a key that can be guessed", { key: "1" }],
    ["no key", { key: undefined }],
    ["no mini-app", { app: "" }],
    ["an unknown reason", { reason: "boring" }],
    ["a version that is none", { version: 1.5 }],
    ["a version that no number of a database holds", { version: 2 ** 31 }],
    ["a text of a megabyte", { text: "x".repeat(1_000_000) }],
    ["a contact that is no address", { contact: "call me" }],
    ["an address with a line break", { contact: "mia@example.com\r\nBcc: all@example.com" }],
    ["a field of its own", { staff: true }],
    ["a list for a text", { text: ["x"] }],
  ])("is refused with %s", (_, change) => {
    expect(newReportSchema.safeParse({ ...REPORT, ...change }).success).toBe(false);
  });

  it("keeps its lines, and loses what would disguise it", () => {
    const text = "  one\u202e\u0007 \r\n\r\n\r\n\r\ntwo\u200b\u0000  ";
    expect(newReportSchema.parse({ ...REPORT, text }).text).toBe("one\n\ntwo");
  });

  it("never holds a control or bidirectional character, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const cleaned = newReportSchema.parse({ ...REPORT, text }).text;
        expect(cleaned).not.toMatch(/[^\n\P{Cc}]|\p{Bidi_Control}/u);
        expect(newReportSchema.parse({ ...REPORT, text: cleaned }).text).toBe(cleaned);
      }),
    );
  });

  it("is decoded without failing, whatever is sent", () => {
    fc.assert(fc.property(fc.anything(), (sent) => !newReportSchema.safeParse(sent).success));
  });
});

describe("a reference", () => {
  it.each(["R-0000-0000", "R-7K3Q-9XZ2"])("can be %s", (text) => {
    expect(reportReferenceSchema.parse(text)).toBe(text);
  });

  it.each(["", "R-7K3Q9XZ2", "r-7k3q-9xz2", "R-IL0U-0000", "R-7K3Q-9XZ2\n", "R-7K3Q-9XZ2' or 1=1"])(
    "is never %j",
    (text) => {
      expect(reportReferenceSchema.safeParse(text).success).toBe(false);
    },
  );
});
