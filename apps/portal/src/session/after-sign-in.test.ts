import { describe, expect, it } from "vitest";
import { nextPage } from "./after-sign-in.ts";

describe("the page after a sign-in", () => {
  it.each([
    "/",
    "/device?code=ABCD-EFGH",
    "/review/version_1",
    "/second-factor?next=/staff",
    "/apps/com.example.app/releases",
  ])("may be %s", (path) => {
    expect(nextPage(path)).toBe(path);
  });

  it.each([
    undefined,
    7,
    "",
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/a\nb",
    "/@evil.example",
    " /",
    "/%2f%2fevil.example",
  ])("is the first one for %j", (path) => {
    expect(nextPage(path)).toBe("/");
  });
});
