import { describe, expect, it } from "vitest";
import { z } from "zod";
import { safeDecode } from "./safe-decode.ts";

describe("safeDecode", () => {
  it("gives the decoded value", () => {
    expect(safeDecode(z.string().default("x"), undefined)).toEqual({ ok: true, value: "x" });
  });

  it("says where and why there is none, with the value", () => {
    const result = safeDecode(z.object({ a: z.string() }), { a: 1 });
    expect(result).toMatchObject({ ok: false, issues: [{ path: ["a"], code: "invalid_type", input: 1 }] });
  });

  it.each([
    ["a text", z.string().max(5)],
    ["a list", z.array(z.string()).min(5)],
    ["an inner text", z.object({ length: z.string().length(5) })],
  ])("refuses an object that throws when its length is looked at, in place of %s", (_, schema) => {
    for (const json of [
      '{"length":{"toString":1,"valueOf":1}}',
      '{"length":{"length":{"toString":1,"valueOf":1}}}',
    ]) {
      expect(safeDecode(schema, JSON.parse(json)).ok).toBe(false);
    }
  });
});
