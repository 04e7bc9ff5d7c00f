import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogueSchema } from "../../src/catalogue/catalogue-schema.ts";
import { loadSite } from "./load-site.ts";

const CHECKOUT = join(import.meta.dirname, "..", "..", "..", "..");

describe("loadSite", () => {
  it("builds everything the page needs, leaves out an example with a fault, and says why at every start", async () => {
    const root = checkoutWith({
      good: { id: "com.example.good", name: "Good", entry: "src/main.tsx" },
      bad: { id: "Not An Id", name: "Bad", entry: "src/main.tsx" },
    });
    let builds = 0;
    const load = () =>
      loadSite({ root, networkMap: { "a.example": "http://a.localhost:1" }, onBuild: () => (builds += 1) });
    const { site, refused } = await load();
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatch(/^bad was left out\.\nMANIFEST_INVALID/);
    const page = textOf(site.page.body);
    expect(page).toContain('"networkMap":{"a.example":"http://a.localhost:1"}');
    for (const [, path = ""] of page.matchAll(/"(\/(?:assets|sandbox)\/[^"]+|\/network\.html)"/g)) {
      expect(site.files.has(path), path).toBe(true);
    }
    const { miniApps } = catalogueSchema.parse(JSON.parse(textOf(site.files.get("/catalogue.json")?.body)));
    expect(miniApps.map(({ id }) => id)).toEqual(["com.example.good"]);
    for (const path of Object.keys(miniApps[0]?.files ?? {})) {
      expect(site.files.get(`/packages/com.example.good/${path}`)?.type).toBe("application/octet-stream");
    }
    expect(Object.keys(miniApps[0]?.files ?? {})).not.toContain("main.jsbundle.map");
    expect((await load()).refused).toEqual(refused);
    expect(builds).toBe(1);
  });

  it("serves the frames with the policies their builders return", async () => {
    const { site } = await loadSite({ root: checkoutWith({}), networkMap: {} });
    for (const path of ["/sandbox/sandbox.html", "/network.html"]) {
      const policy = String(site.files.get(path)?.headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("sandbox allow-scripts");
      expect(policy).not.toContain("unsafe-inline");
    }
  });
});

type ManifestPart = { readonly id: string; readonly name: string; readonly entry: string };

/** A folder with a copy of the checkout's sources, which nobody edits meanwhile, and other examples. */
function checkoutWith(examples: Readonly<Record<string, ManifestPart>>): string {
  const root = mkdtempSync(join(tmpdir(), "atoll-site-"));
  symlinkSync(join(CHECKOUT, "node_modules"), join(root, "node_modules"));
  for (const name of ["packages", "apps", "package-lock.json"]) {
    const filter = (path: string) => !/[\\/](node_modules|dist|\.atoll)$/.test(path);
    cpSync(join(CHECKOUT, name), join(root, name), { recursive: true, filter });
  }
  mkdirSync(join(root, "examples"));
  for (const [folder, manifest] of Object.entries(examples)) {
    const project = join(root, "examples", folder);
    mkdirSync(join(project, "src"), { recursive: true });
    const rest = { version: { name: "1.0.0", code: 1 }, apiLevel: 1 };
    writeFileSync(join(project, "manifest.json"), JSON.stringify({ ...manifest, ...rest }));
    writeFileSync(join(project, "src", "main.tsx"), "export default function App() { return null; }");
  }
  return root;
}

function textOf(body: Uint8Array | undefined): string {
  return new TextDecoder().decode(body);
}
