import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { inlineApp } from "../testing/inline-app.ts";
import { installPackage } from "./installed-package.ts";

/** A built mini-app in a folder of its own. */
async function builtFolder() {
  const dir = await mkdtemp(join(tmpdir(), "atoll-package-"));
  const { manifest, bundle } = inlineApp("function App() {}");
  await mkdir(join(dir, "dist/assets/deep"), { recursive: true });
  await writeFile(join(dir, "dist/manifest.json"), JSON.stringify(manifest));
  await writeFile(join(dir, "dist/main.jsbundle"), bundle);
  await writeFile(join(dir, "dist/assets/a.png"), "a");
  await writeFile(join(dir, "dist/assets/deep/b.webp"), "b");
  await writeFile(join(dir, "secret.png"), "secret");
  return { dist: join(dir, "dist"), [Symbol.asyncDispose]: () => rm(dir, { recursive: true }) };
}

describe("installPackage", () => {
  it("reads what atoll bundle wrote", async () => {
    await using folder = await builtFolder();
    const app = await installPackage(folder.dist);
    expect(app.manifest).toMatchObject({ id: "com.example.inline", network: { allowedDomains: [] } });
    expect(app.owner).toEqual({ key: "simulator:com.example.inline", appId: "com.example.inline" });
    expect(await app.assets.get("assets/a.png")).toMatchObject({ type: "image/png" });
    expect(await app.assets.get("assets/deep/b.webp")).toMatchObject({ type: "image/webp" });
  });

  it.each([
    "manifest.json",
    "assets/../../secret.png",
    "assets//a.png",
    "assets/./a.png",
    "/etc/passwd",
    "assets\\a.png",
    "../secret.png",
    "assets",
    "a.png",
  ])("gives nothing for the asset name %j", async (name) => {
    await using folder = await builtFolder();
    const app = await installPackage(folder.dist);
    expect(await app.assets.get(name)).toBeUndefined();
  });
});
