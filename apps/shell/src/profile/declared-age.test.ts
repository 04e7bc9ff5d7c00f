import { describe, expect, it } from "vitest";
import type { AgeChoice } from "../age/age-setting.ts";
import { createDeclaredAge } from "./declared-age.ts";

const { signal } = new AbortController();
const context = { owner: { key: "o", appId: "com.example.a" }, signal } as never;
const bracket = (choice: AgeChoice, gates: readonly number[]) =>
  createDeclaredAge({ get: () => choice }).bracket(gates, context);

describe("the declared age as a bracket", () => {
  it.each([
    ["13", [13, 18], { lower: 13, upper: 18 }],
    ["16", [13, 18], { lower: 13, upper: 18 }],
    ["18", [13, 18], { lower: 18, upper: null }],
    ["18", [21], { lower: null, upper: null }],
    ["0", [9], { lower: null, upper: 9 }],
    ["4", [9, 13], { lower: null, upper: 9 }],
  ] as const)("of %s between %j is %j", async (choice, gates, expected) => {
    expect(await bracket(choice, gates)).toEqual(expected);
  });

  it("is unknown while nothing is declared", async () => {
    expect(await bracket("undeclared", [18])).toBeUndefined();
  });
});
