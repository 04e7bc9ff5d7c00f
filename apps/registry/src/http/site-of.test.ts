import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { siteOf } from "./site-of.ts";

const LOCAL = {
  shellOrigin: "http://localhost:4000",
  portalOrigin: "http://portal.localhost:4000",
  contentOrigin: "http://content.localhost:4000",
};
const PUBLIC = {
  shellOrigin: "https://mini.example",
  portalOrigin: "https://portal.example",
  contentOrigin: "https://content.example",
};

describe("which address a Host header names", () => {
  it.each([
    ["localhost:4000", "shell"],
    ["LOCALHOST", "shell"],
    ["127.0.0.1:4000", "shell"],
    ["[::1]:4000", "shell"],
    ["portal.localhost:4000", "portal"],
    ["Portal.Localhost", "portal"],
    ["content.localhost:80", "content"],
    ["localhost.", undefined],
    ["localhost:4000:1", undefined],
    ["portal.localhost@evil.example", undefined],
    ["evil.example", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%s is %s in development", (header, site) => {
    expect(siteOf(LOCAL, header)).toBe(site);
  });

  it("is none of the loopback names in production", () => {
    expect(siteOf(PUBLIC, "mini.example")).toBe("shell");
    for (const header of ["localhost", "127.0.0.1", "[::1]"]) expect(siteOf(PUBLIC, header)).toBe(undefined);
  });

  it("is never ours for another name", () => {
    const ours = new Set(["mini.example", "portal.example", "content.example"]);
    fc.assert(
      fc.property(fc.string(), (header) => {
        const site = siteOf(PUBLIC, header);
        if (site !== undefined) expect(ours).toContain(header.toLowerCase().replace(/:\d{1,5}$/, ""));
      }),
    );
  });
});
