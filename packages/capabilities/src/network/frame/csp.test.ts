import { describe, expect, it } from "vitest";
import { servedPolicy, tightPolicy } from "./csp.ts";

describe("the policy a frame puts on itself", () => {
  it("lists exactly what it was given", () => {
    const sources = [
      "https://a.example.com",
      "https://*.b.example.com",
      "http://a.localhost:4000",
      "http://localhost:*",
    ];
    expect(tightPolicy(sources)).toContain(`connect-src ${sources.join(" ")};`);
    expect(tightPolicy([])).toContain("connect-src 'none';");
  });

  it.each([
    "https:",
    "*",
    "https://*",
    "'self'",
    "data:",
    "https://a.com; script-src *",
    "https://a.com *",
    "https://a.com/path",
    "https://a.com,https://b.com",
    "//a.com",
    "",
  ])("takes no source such as %j", (source) => expect(() => tightPolicy([source])).toThrow("CSP source"));
});

describe("the policy a frame is served with", () => {
  it("has loopback servers in it only where they are wanted", () => {
    expect(servedPolicy("sha256-x", { loopback: false })).toContain("connect-src https: wss:;");
    expect(servedPolicy("sha256-x", { loopback: true })).toContain("http://*.localhost:*");
  });
});
