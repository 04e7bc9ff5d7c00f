import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { devDomainProblem, domainProblem, isAllowedHost } from "./domains.ts";

describe("domainProblem", () => {
  it.each([
    "example.com",
    "api.example.com",
    "*.example.com",
    "*.a.b.example.co.uk",
    "xn--bcher-kva.example.com",
    "xn--80ak6aa92e.com",
    "foo.github.io",
    "*.foo.github.io",
    "s3.amazonaws.com",
    "a--b.example.com",
    "1password.com",
  ])("accepts %s", (domain) => {
    expect(domainProblem(domain)).toBe(null);
  });

  it.each([
    ["https://example.com", "scheme"],
    ["//example.com", "path"],
    ["example.com/api", "path"],
    ["example.com?x", "path"],
    ["example.com\\x", "path"],
    ["example.com:443", "port"],
    ["good.com@evil.com", "user name"],
    ["Example.com", '"example.com"'],
    ["bücher.example.com", "ASCII"],
    ["exаmple.com", "ASCII"],
    ["example.com\u0000", "ASCII"],
    ["a b.com", "ASCII"],
    ["", "host name"],
    [".", "host name"],
    ["example.com.", "host name"],
    [".example.com", "host name"],
    ["a..b.com", "host name"],
    ["-a.example.com", "host name"],
    ["a_b.example.com", "host name"],
    [`${"a".repeat(64)}.com`, "host name"],
    [`${"a.".repeat(130)}com`, "host name"],
    ["*", "wildcard"],
    ["*.*.example.com", "wildcard"],
    ["api.*.com", "wildcard"],
    ["*example.com", "wildcard"],
    ["127.0.0.1", "IP address"],
    ["*.0.0.1", "IP address"],
    ["[::1]", "IP address"],
    ["[::ffff:127.0.0.1]", "IP address"],
    ["2130706433", "IP address"],
    ["0x7f.1", "IP address"],
    ["0x7f000001", "IP address"],
    ["0177.0.0.1", "IP address"],
    ["1.2.3.0x", "IP address"],
    ["localhost", "devAllowedDomains"],
    ["app.localhost", "devAllowedDomains"],
    ["example", "full host name"],
    ["com", "full host name"],
    ["*.com", "full host name"],
    ["*.co.uk", "one by one"],
    ["co.uk", "one by one"],
    ["*.github.io", "one by one"],
    ["*.vercel.app", "one by one"],
    ["*.s3.amazonaws.com", "one by one"],
    ["router.local", "public internet"],
    ["db.internal", "public internet"],
    ["host.home.arpa", "public internet"],
    ["site.onion", "public internet"],
    ["api.example.test", "public internet"],
  ])("refuses %j and speaks of the %s", (domain, words) => {
    expect(domainProblem(domain)).toContain(words);
  });

  it("accepts nothing that a URL parser reads as another host", () => {
    const part = fc.constantFrom(
      "a",
      "1",
      "0x1",
      "com",
      "co",
      "uk",
      ".",
      "*",
      "@",
      ":",
      "/",
      "\\",
      "%2e",
      "xn--",
      "-",
    );
    const property = fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const domain = parts.join("");
      if (domainProblem(domain) !== null || domain.startsWith("*.")) return;
      if (URL.canParse(`https://${domain}/`)) expect(new URL(`https://${domain}/`).hostname).toBe(domain);
    });
    fc.assert(property, { numRuns: 2_000 });
  });
});

describe("devDomainProblem", () => {
  it("welcomes localhost and names below it", () => {
    expect(devDomainProblem("localhost")).toBe(null);
    expect(devDomainProblem("api.localhost")).toBe(null);
    expect(devDomainProblem("api.example.com")).toBe(null);
  });

  it.each(["localhost:3000", "http://localhost", "127.0.0.1", "*.co.uk", "evil.com/.localhost"])(
    "refuses %s",
    (domain) => {
      expect(devDomainProblem(domain)).not.toBe(null);
    },
  );
});

describe("isAllowedHost", () => {
  const domains = ["example.com", "*.wild.com"];

  it.each(["example.com", "a.wild.com", "a.b.wild.com"])("allows %s", (host) => {
    expect(isAllowedHost(host, domains)).toBe(true);
  });

  it.each([
    "evil-example.com",
    "a.example.com",
    "example.com.evil.com",
    "example.com.",
    "EXAMPLE.com",
    "wild.com",
    ".wild.com",
    "..wild.com",
    "evilwild.com",
    "*.wild.com",
    "evil.com/.wild.com",
    "evil.com@a.wild.com",
    "",
  ])("does not allow %j", (host) => {
    expect(isAllowedHost(host, domains)).toBe(false);
  });

  it("allows nothing without domains", () => {
    expect(isAllowedHost("example.com", [])).toBe(false);
  });
});
