import { describe, expect, it } from "vitest";
import { accessOf } from "./use-app.ts";

describe("what a role in a team lets someone do", () => {
  it.each([
    [undefined, false, false, false],
    ["analyst", false, false, false],
    ["developer", true, false, false],
    ["admin", true, true, false],
    ["owner", true, true, true],
  ] as const)("as %s", (role, develops, releases, owns) => {
    expect(accessOf(role)).toEqual({ develops, releases, owns });
  });
});
