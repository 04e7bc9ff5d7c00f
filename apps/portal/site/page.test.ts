import { describe, expect, it } from "vitest";
import { createPortalPage } from "./page.ts";

const FILES = {
  entry: "/assets/main-1a.js",
  scripts: ["/assets/main-1a.js", "/assets/other-2b.js"],
  styles: ["/assets/style-3c.css"],
};
const ORIGIN = "https://portal.example.com";
const PREVIEW = "https://shell.example.com/preview";
const { body, headers } = createPortalPage(FILES, { origin: ORIGIN, preview: PREVIEW });
const html = new TextDecoder().decode(body);
const policy = headers["content-security-policy"] ?? "";

describe("the portal's page", () => {
  it("runs and styles the files of its build, by their exact addresses, and nothing else", () => {
    expect(policy).toContain(
      `script-src ${ORIGIN}/assets/main-1a.js ${ORIGIN}/assets/other-2b.js; style-src ${ORIGIN}/assets/style-3c.css;`,
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(/script-src [^;]*'self'/.test(policy)).toBe(false);
  });

  it("speaks to its own origin only, is framed by nobody, and makes no text into code", () => {
    for (const part of [
      "connect-src 'self'",
      `frame-src ${PREVIEW}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy.split("; ")).toContain(part);
  });

  it("holds no script and no style of its own", () => {
    expect(html).not.toMatch(/<style/);
    expect(html).not.toMatch(/<script(?![^>]* src=)/);
    expect(html).not.toMatch(/ (on[a-z]+|style)="/);
  });
});
