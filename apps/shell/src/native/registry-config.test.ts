import { describe, expect, it } from "vitest";
import { parseRegistryConfig } from "./registry-config.ts";

const good = {
  shellOrigin: "https://apps.example.com",
  contentOrigin: "http://content.localhost:4000",
  pinnedRoot: "{}",
};

describe("the registry of a build", () => {
  it("is two origins and a root", () => {
    expect(parseRegistryConfig(good)).toEqual(good);
  });

  it.each([
    ["nothing", null],
    ["an address below an origin", { ...good, shellOrigin: "https://apps.example.com/v1" }],
    ["another scheme", { ...good, contentOrigin: "ftp://content.example.com" }],
    ["no root", { ...good, pinnedRoot: "" }],
    ["a name and a password", { ...good, shellOrigin: "https://a:b@apps.example.com" }],
    ["more than that", { ...good, trusted: true }],
  ])("is refused when it is %s, with what to set", (_what, told) => {
    expect(() => parseRegistryConfig(told)).toThrow("Set ATOLL_SHELL_ORIGIN");
  });
});
