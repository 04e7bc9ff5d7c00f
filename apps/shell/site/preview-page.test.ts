import { staticFile } from "@atoll/web-server";
import { describe, expect, it } from "vitest";
import { previewFiles } from "./preview-page.ts";

const PORTAL = "https://portal.example.com";
const policy = (text: string) => ({ headers: { "content-security-policy": text }, type: "text/html" });
const files = new Map([
  ["/assets/preview-1.js", staticFile("run()", { type: "text/javascript" })],
  ["/network-1.html", staticFile("network", policy("default-src 'none'; frame-ancestors 'self'"))],
  ["/sandbox/sandbox-1.html", staticFile("sandbox", policy("default-src 'none'; sandbox allow-scripts"))],
]);
const made = previewFiles(
  {
    files,
    style: "",
    config: { networkFrame: "/network-1.html", sandboxFrame: "/sandbox/sandbox-1.html", apiLevel: 1 },
    parts: { scriptPath: "/assets/preview-1.js", imports: { all: [], first: [] } },
  },
  {
    origins: ["https://shell.example.com"],
    portalOrigin: PORTAL,
    contentOrigin: "https://content.example.com",
    root: "signed",
    networkMap: {},
  },
);
const policyOf = (path: string) => made.get(path)?.headers["content-security-policy"] ?? "";

describe("the preview's page", () => {
  it("may be framed by the portal alone, and runs its own script alone", () => {
    expect(policyOf("/preview")).toContain(`frame-ancestors ${PORTAL};`);
    expect(policyOf("/preview")).toMatch(/script-src 'sha256-[^']+';/);
  });

  it("has frames of its own, in which the portal may stand around it; those that people use stay as they are", () => {
    expect(policyOf("/preview/network-1.html")).toContain(`frame-ancestors 'self' ${PORTAL}`);
    expect(policyOf("/preview/sandbox/sandbox-1.html")).toContain("sandbox allow-scripts");
    expect(files.get("/network-1.html")?.headers["content-security-policy"]).not.toContain(PORTAL);
    const page = new TextDecoder().decode(made.get("/preview")?.body);
    expect(page).toContain('"networkFrame":"/preview/network-1.html"');
    expect(page).toContain('"sandboxFrame":"/preview/sandbox/sandbox-1.html"');
    expect(page).not.toContain("statement");
  });
});
