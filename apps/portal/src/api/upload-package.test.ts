import { isAtollError } from "@atoll/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnswer } from "./upload-package.ts";

const VERSION = {
  id: "version_1",
  app: "com.example.app",
  version: { name: "1.0.0", code: 1 },
  state: "uploaded",
  createdAt: "2026-01-01T00:00:00.000Z",
  steps: [],
  findings: [],
  decision: null,
};

function codeOf(status: number, text: string): string {
  try {
    readAnswer(status, text);
    return "none";
  } catch (error) {
    if (!isAtollError(error)) throw error;
    return error.code;
  }
}

describe("the answer to an upload", () => {
  it("is the version that it made", () => {
    expect(readAnswer(202, JSON.stringify({ version: VERSION }))).toEqual(VERSION);
  });

  it.each([
    [
      "the registry's own refusal",
      400,
      { error: { code: "PACKAGE_NOT_ZIP", message: "No." } },
      "PACKAGE_NOT_ZIP",
    ],
    ["a code from the future", 400, { error: { code: "MOON_IN_THE_WAY", message: "No." } }, "REGISTRY_ERROR"],
    ["another shape", 202, { version: { ...VERSION, more: 1 } }, "REGISTRY_UNREADABLE"],
    ["an error that looks like a success", 500, { version: VERSION }, "REGISTRY_UNREADABLE"],
  ])("tells of %s by its code", (_, status, json, code) => {
    expect(codeOf(status, JSON.stringify(json))).toBe(code);
  });

  it("is understood or refused by a code, whatever comes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), fc.oneof(fc.json(), fc.string()), (status, text) => {
        expect(codeOf(status, text)).not.toBe("none");
      }),
    );
  });
});
