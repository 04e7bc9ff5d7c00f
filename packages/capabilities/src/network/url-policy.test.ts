import fc from "fast-check";
import { isAllowedHost } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { assertAllowedUrl, connectSources, createUrlPolicies } from "./url-policy.ts";
import type { UrlPolicyOptions } from "./url-policy.ts";

const DOMAINS = [
  "api.example.com",
  "*.wild.example.com",
  "127.0.0.1",
  "localhost",
  "box.local",
  "router",
  "0x7f.1",
];

function policy(
  options: UrlPolicyOptions = {},
  devAllowedDomains: string[] = ["localhost", "dev.example.net"],
) {
  return createUrlPolicies(options)({ allowedDomains: DOMAINS, devAllowedDomains });
}

function codeOf(url: string, options?: UrlPolicyOptions): string {
  try {
    return assertAllowedUrl(url, policy(options)).href;
  } catch (error) {
    return String((error as { code: unknown }).code);
  }
}

describe("addresses that a mini-app may reach", () => {
  it.each([
    ["https://api.example.com", "https://api.example.com/"],
    ["https://API.EXAMPLE.COM:443/a?b#c", "https://api.example.com/a?b"],
    ["https:api.example.com", "https://api.example.com/"],
    ["https:\\\\api.example.com\\x", "https://api.example.com/x"],
    ["ht\ttps://api.exa\nmple.com/", "https://api.example.com/"],
    ["https://ａｐｉ.example.com/", "https://api.example.com/"],
    ["https://a.wild.example.com/", "https://a.wild.example.com/"],
    ["https://a.b.wild.example.com/", "https://a.b.wild.example.com/"],
    ["https://api.example.com/@evil.com", "https://api.example.com/@evil.com"],
  ])("are read as the network reads them: %j", (url, href) => expect(codeOf(url)).toBe(href));

  it.each([
    "http://api.example.com/",
    "ftp://api.example.com/",
    "file:///etc/passwd",
    "data:text/plain,x",
    "blob:https://api.example.com/1",
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    "wss://api.example.com/",
    "about:blank",
    "https://api.example.com:8443/",
    "https://api.example.com:80/",
    "https://user@api.example.com/",
    "https://user:pass@api.example.com/",
    "https://api.example.com@evil.com/",
    "https://api.example.com%40evil.com@evil.com/",
    "https://evil.com#@api.example.com",
    "https://evil.com\\@api.example.com",
    "https://evil.com?https://api.example.com",
    "https://api.example.com.evil.com/",
    "https://evil-api.example.com/",
    "https://xapi.example.com/",
    "https://example.com/",
    "https://wild.example.com/",
    "https://evilwild.example.com/",
    "https://api.example.com./",
    "https://evil.com/",
  ])("are no other ones: %j", (url) => expect(codeOf(url)).toBe("NETWORK_BLOCKED"));

  it.each([
    "https://2130706433/",
    "https://0x7f.1/",
    "https://0x7f000001/",
    "https://0177.0.0.1/",
    "https://127.1/",
    "https://127.0.0.1/",
    "https://①②⑦.0.0.1/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://169.254.169.254/",
    "https://10.0.0.1/",
    "https://192.168.1.1/",
    "https://8.8.8.8/",
    "https://localhost/",
    "https://LOCALHOST./",
    "https://a.localhost/",
    "https://box.local/",
    "https://router/",
    "http://2130706433/",
  ])("are never numbers or local names, not even declared ones: %j", (url) => {
    expect(codeOf(url)).toBe("NETWORK_BLOCKED");
  });

  it.each([
    "",
    "api.example.com",
    "/path",
    "//api.example.com",
    "https://",
    "https://a b/",
    "https://[::1",
    "not a url",
  ])("are addresses at all: %j", (url) => expect(codeOf(url)).toBe("INVALID_ARGUMENT"));

  it("hold the host's own domains out, whatever the manifest says", () => {
    const reservedDomains = ["wild.example.com", "api.example.com"];
    expect(codeOf("https://api.example.com/", { reservedDomains })).toBe("NETWORK_BLOCKED");
    expect(codeOf("https://a.wild.example.com/", { reservedDomains })).toBe("NETWORK_BLOCKED");
    expect(connectSources(policy({ reservedDomains }, [])).join()).not.toContain("example.com");
  });

  it("take in devAllowedDomains only while developing, loopback by http and at any port", () => {
    for (const url of ["http://localhost:3000/a", "https://localhost:3443/", "https://dev.example.net/"]) {
      expect(codeOf(url)).toBe("NETWORK_BLOCKED");
      expect(codeOf(url, { development: true })).toBe(url);
    }
    expect(codeOf("http://dev.example.net/", { development: true })).toBe("NETWORK_BLOCKED");
    expect(codeOf("http://other.localhost/", { development: true })).toBe("NETWORK_BLOCKED");
    expect(codeOf("ftp://localhost/", { development: true })).toBe("NETWORK_BLOCKED");
  });

  it("are https and declared, whatever text comes", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "https:",
        "http:",
        "//",
        "/",
        "\\",
        "@",
        ":",
        "#",
        "?",
        ".",
        "%2e",
        "api.example.com",
        "evil.com",
      ),
      fc.constantFrom("127.0.0.1", "0x7f", "[::1]", "localhost", "\t", "\u3002", "xn--", "*"),
      fc.string(),
    );
    const text = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(text, fc.webUrl()), (url) => {
        const answer = codeOf(url);
        if (answer === "NETWORK_BLOCKED" || answer === "INVALID_ARGUMENT") return;
        const { protocol, hostname, port, username } = new URL(answer);
        expect([protocol, port, username]).toEqual(["https:", "", ""]);
        expect(isAllowedHost(hostname, DOMAINS)).toBe(true);
      }),
    );
  });

  it("make exactly the sources of a frame's policy", () => {
    const networkMap = {
      "api.example.com": "http://api.localhost:4000",
      "else.example.com": "http://x.localhost:1",
    };
    const { sources } = {
      sources: connectSources(policyOf(["api.example.com", "*.b.example.com"], { networkMap })),
    };
    expect(sources).toEqual([
      "https://api.example.com",
      "https://*.b.example.com",
      "http://api.localhost:4000",
      "wss://api.example.com",
      "wss://*.b.example.com",
      "ws://api.localhost:4000",
    ]);
    expect(connectSources(policyOf([], {}))).toEqual([]);
  });
});

function policyOf(allowedDomains: string[], options: UrlPolicyOptions) {
  return createUrlPolicies(options)({ allowedDomains, devAllowedDomains: ["localhost"] });
}

describe("the network map", () => {
  it.each([
    "http://rates.localhost:4000",
    "http://localhost:4000/",
    "https://localhost",
    "http://127.0.0.1:1",
  ])("may lead to %s", (target) =>
    expect(() => createUrlPolicies({ networkMap: { "a.example.com": target } })).not.toThrow(),
  );

  it.each([
    "http://evil.com",
    "http://10.0.0.1",
    "http://localhost.evil.com",
    "http://localhost:4000/path",
    "http://localhost@evil.com",
    "http://user@localhost",
    "ftp://localhost",
    "localhost:4000",
    "",
  ])("may not lead to %j", (target) => {
    expect(() => createUrlPolicies({ networkMap: { "a.example.com": target } })).toThrow("loopback origin");
  });
});
