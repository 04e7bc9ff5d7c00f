import { mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { loadPortalSite } from "./load-site.ts";

const CHECKOUT = join(import.meta.dirname, "..", "..", "..");
const root = mkdtempSync(join(tmpdir(), "atoll-portal-"));
for (const part of ["apps", "packages", "package-lock.json"])
  symlinkSync(join(CHECKOUT, part), join(root, part));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it("builds the portal once, as people get it, and keeps it", async () => {
  const before = process.env["NODE_ENV"];
  const built: string[] = [];
  const load = () => loadPortalSite({ root, onBuild: () => built.push("built") });
  const site = await load();
  expect([...(await load()).files.keys()]).toEqual([...site.files.keys()]);
  expect(built).toEqual(["built"]);
  expect(process.env["NODE_ENV"]).toBe(before);
  expect(readdirSync(join(root, ".atoll", "build"))).toHaveLength(1);
  const scripts = [...site.files].filter(([path]) => path.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(10);
  for (const [, { body }] of scripts) expect(new TextDecoder().decode(body)).not.toContain("jsxDEV");
  const policy =
    site.pageFor({ origin: "http://portal.localhost:4000", preview: "http://localhost:4000/preview" })
      .headers["content-security-policy"] ?? "";
  for (const [path] of scripts) expect(policy).toContain(`http://portal.localhost:4000${path}`);
});
