import { describe, expect, it } from "vitest";
import { storageSchema } from "./schema.ts";

const { get, set, setBlob, keys } = storageSchema.methods;

describe("params of storage", () => {
  it.each([
    "",
    "__proto__",
    "constructor",
    "../other/token",
    "a\u0000b",
    "é",
    "e\u0301",
    "\ud800",
    "k".repeat(512),
  ])("take any key as it is: %j", (key) => expect(get.params.parse({ key })).toEqual({ key }));

  it.each([
    ["a key that is too long", { key: "k".repeat(513) }],
    ["a key that is a number", { key: 1 }],
    ["a key that is a list", { key: ["a"] }],
    ["no key", {}],
    ["a claimed owner", { key: "a", owner: "other" }],
    ["no object", "a"],
    ["null", null],
  ])("refuse %s", (_, params) => expect(get.params.safeParse(params).success).toBe(false));

  it.each([
    ["a value that is an object", { key: "a", value: {} }],
    ["a value that is null", { key: "a", value: null }],
    ["no value", { key: "a" }],
  ])("refuse %s", (_, params) => expect(set.params.safeParse(params).success).toBe(false));

  it.each([0, -1, 1.5, 2 ** 53, "1", null, { blob: 1 }])("refuse %j for a blob", (blob) => {
    expect(setBlob.params.safeParse({ key: "a", blob }).success).toBe(false);
  });

  it("refuse params where none are wanted", () => {
    expect(keys.params.safeParse({ prefix: "../" }).success).toBe(false);
  });
});
