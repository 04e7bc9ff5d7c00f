import { cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadSite } from "./load-site.ts";
import type { Site } from "./load-site.ts";

const CHECKOUT = join(import.meta.dirname, "..", "..", "..");
const ORIGIN = "http://localhost:4000";
const SETTING = {
  origins: [ORIGIN],
  contentOrigin: "http://content.localhost:4000",
  pinnedRoot: '{"signed":"</script>"}',
  networkMap: { "a.example": "http://a.localhost:1" },
};

describe("loadSite", () => {
  let root: string;
  let site: Site;
  let builds = 0;
  beforeAll(async () => {
    root = copyOfCheckout();
    site = await loadSite({ root, loopback: true, onBuild: () => (builds += 1) });
  });

  it("builds everything that the page names, once", async () => {
    const page = textOf(site.pageFor(SETTING).body);
    const named = [...page.matchAll(/"(\/(?:assets|sandbox)\/[^"]+|\/network-[^"]+)"/g)];
    expect(named.length).toBeGreaterThan(4);
    for (const [, path = ""] of named) expect(site.files.has(path), path).toBe(true);
    await loadSite({ root, loopback: true, onBuild: () => (builds += 1) });
    expect(builds).toBe(1);
  });

  it("needs less than 300 kB of script, packed, for its first page; what draws mini-apps comes later", () => {
    const page = textOf(site.pageFor(SETTING).body);
    const scripts = [...site.files].filter(([path]) => path.startsWith("/assets/shell-"));
    const [first, later] = [
      scripts.filter(([path]) => page.includes(path)),
      scripts.filter(([path]) => !page.includes(path)),
    ];
    const bytesOf = (some: typeof scripts) =>
      some.reduce((sum, [, { body, encodings }]) => sum + (encodings.gzip ?? body).byteLength, 0);
    expect(bytesOf(first)).toBeLessThan(300_000);
    expect(bytesOf(later)).toBeGreaterThan(50_000);
  });

  it("lets the page run the scripts of its build and no others", () => {
    const policy = String(site.pageFor(SETTING).headers["content-security-policy"]);
    const sources = /script-src ([^;]+)/.exec(policy)?.[1]?.split(" ") ?? [];
    const [hash = "", ...addresses] = sources;
    expect(hash).toMatch(/^'sha256-[A-Za-z0-9+/]{43}='$/);
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) {
      expect(address).toMatch(/^http:\/\/localhost:4000\/assets\/[\w-]+-[A-Z0-9]{8}\.js$/);
      expect(site.files.has(address.slice(ORIGIN.length))).toBe(true);
    }
  });

  it("tells the page of its registry, and lets it speak to there alone", () => {
    const page = site.pageFor(SETTING);
    const data = /id="atoll-config">(.*?)<\/script>/.exec(textOf(page.body))?.[1] ?? "";
    const { origins: _, ...told } = SETTING;
    expect(JSON.parse(data)).toMatchObject({ ...told, hostVersion: "0.1.0" });
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).toContain("connect-src 'self' http://content.localhost:4000;");
    expect(/script-src [^;]*'self'/.test(policy)).toBe(false);
  });

  it("serves the frames with the policies their builders return", () => {
    for (const name of ["/sandbox/sandbox-", "/network-"]) {
      const policy = policyOf(site, name);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("sandbox allow-scripts");
      expect(policy).not.toContain("unsafe-inline");
    }
  });

  it("lets mini-apps speak to this machine in development alone", async () => {
    const released = await loadSite({ root, loopback: false });
    expect(policyOf(site, "/network-")).toContain("localhost");
    expect(policyOf(released, "/network-")).not.toContain("localhost");
  });
});

/** The policy of a frame, by the beginning of its address. */
function policyOf({ files }: Site, name: string): string {
  const [, frame] = [...files].find(([path]) => path.startsWith(name)) ?? [];
  return String(frame?.headers["content-security-policy"]);
}

/** A copy of the checkout's sources, which nobody edits meanwhile. */
function copyOfCheckout(): string {
  const root = mkdtempSync(join(tmpdir(), "atoll-site-"));
  symlinkSync(join(CHECKOUT, "node_modules"), join(root, "node_modules"));
  const filter = (path: string) => !/[\\/](node_modules|dist|\.atoll)$/.test(path);
  for (const name of ["packages", join("apps", "shell"), "package-lock.json"]) {
    cpSync(join(CHECKOUT, name), join(root, name), { recursive: true, filter });
  }
  return root;
}

function textOf(body: Uint8Array): string {
  return new TextDecoder().decode(body);
}
