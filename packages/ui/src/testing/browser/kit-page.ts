import sparticuz from "@sparticuz/chromium";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import type { Page } from "playwright-core";

/** A page of a real Chromium, of a phone's size, with the kit drawn by a bundle of `entry`. */
export async function openKitPage(entry: string): Promise<{ page: Page; close(): Promise<void> }> {
  const browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    // Security: never the package's own args, they switch web security and site isolation off.
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
    ],
  });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.message));
  await page.setContent(
    '<!doctype html><style>html,body,#root{display:flex;flex:1;min-width:0;height:100%;margin:0}</style><div id="root"></div>',
  );
  await page.addScriptTag({ content: await bundle(entry) });
  if (failures.length > 0) throw new Error(failures.join("\n"));
  return { page, close: () => browser.close() };
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    jsx: "automatic",
    alias: {
      "react-native": "react-native-web",
      "react-native-svg": new URL("../../../../web-host/src/build/svg.ts", import.meta.url).pathname,
    },
    define: { "process.env.NODE_ENV": '"production"', __DEV__: "false", global: "globalThis" },
    resolveExtensions: [".web.js", ".tsx", ".ts", ".mjs", ".js"],
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
