import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../../tests/browser/launch.ts";

const project = join(import.meta.dirname, "..");
const require = createRequire(import.meta.url);

/** The same sources without Atoll: bundled against React Native for the web, as any React Native app. */
async function buildPlain(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { AppRegistry } from "react-native"; import App from "./src/main.tsx";
        AppRegistry.registerComponent("Larder", () => App);
        AppRegistry.runApplication("Larder", { rootTag: document.getElementById("root") });`,
      resolveDir: project,
    },
    bundle: true,
    write: false,
    format: "iife",
    jsx: "automatic",
    alias: { "react-native": require.resolve("react-native-web") },
    loader: { ".png": "dataurl" },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

describe("the same sources as a plain React Native app", () => {
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 390, height: 780 } });
    page.on("pageerror", (error) => faults.push(error.message));
    await page.setContent(
      `<!doctype html><style>html,body,#root{height:100%;margin:0}#root{display:flex}</style><div id="root"></div>`,
    );
    await page.addScriptTag({ content: await buildPlain() });
  });

  afterAll(() => browser.close());

  it("run without Atoll", async () => {
    await page.getByLabel("Ingredient or recipe").fill("lentil");
    await page.getByRole("button", { name: "Red lentil soup" }).click();
    await page.getByText("150 g").waitFor();
    await page.getByRole("button", { name: "One more" }).click();
    await page.getByText("225 g").waitFor();
    await page.getByRole("button", { name: "All recipes" }).click();
    await page.getByLabel("Ingredient or recipe").waitFor();
    expect(faults).toEqual([]);
  });

  it("name nothing of Atoll's: the manifest's switch is all there is", async () => {
    const names = await readdir(join(project, "src"), { recursive: true });
    const files = names.filter((name) => /\.tsx?$/.test(name));
    const sources = await Promise.all(files.map((name) => readFile(join(project, "src", name), "utf8")));
    expect(files.length).toBeGreaterThan(8);
    expect(sources.filter((source) => source.includes("@atoll"))).toEqual([]);
    const manifest = JSON.parse(await readFile(join(project, "manifest.json"), "utf8"));
    expect(manifest.compat).toEqual({ reactNative: true });
  });
});
