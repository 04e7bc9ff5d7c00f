import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, it } from "vitest";

import { inlineApp } from "../testing/inline-app.ts";
import { openMiniApp } from "../open-mini-app.ts";

/** Line 2 of the bundle, from its first column on, is line 7 of the source. */
const MAP = { version: 3, file: "main.jsbundle", sources: ["src/main.tsx"], names: [], mappings: ";AAMA" };

async function builtFolder(body: string) {
  const dir = await mkdtemp(join(tmpdir(), "atoll-places-"));
  const { manifest, bundle } = inlineApp("function App() {}");
  await writeFile(join(dir, "manifest.json"), JSON.stringify(manifest));
  await writeFile(join(dir, "main.jsbundle"), bundle.replace(/\n/, `\n${body} `));
  return { dir, [Symbol.asyncDispose]: () => rm(dir, { recursive: true }) };
}

it("names the creator's own line where a mini-app threw", async () => {
  await using folder = await builtFolder('throw new Error("oh no");');
  await writeFile(join(folder.dir, "main.jsbundle.map"), JSON.stringify(MAP));
  await using app = await openMiniApp(folder.dir);
  expect(app.reports()[0]?.stack).toContain("src/main.tsx:7:");
  expect(app.ended()?.detail).toContain("src/main.tsx:7:");
  expect(() => app.getByText("Total")).toThrow(/oh no.*src\/main\.tsx:7:/s);
});

it("leaves places as they are where there is no source map", async () => {
  await using folder = await builtFolder('throw new Error("oh no");');
  await using app = await openMiniApp(folder.dir);
  expect(app.reports()[0]?.stack).toContain("main.jsbundle:2:");
});
