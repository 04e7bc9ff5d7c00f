import { build } from "esbuild";
import type { BrowserContext, Page } from "playwright-core";
import { startLocalServer } from "../../network/conformance/node.ts";
import type { ExtraReplies, LocalServer } from "../../network/conformance/node.ts";
import { launchBrowser } from "../../../../../tests/browser/launch.ts";

/** A script of ours in a real page of Chromium, at http://shell.localhost. */
export type BrowserPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly server: LocalServer;
  stop(): Promise<void>;
};

const HTML = `<!doctype html><html><body><button>Tap</button><script src="/page.js"></script></body></html>`;

/** Opens a page that runs `entry`, a file of this package, bundled for the browser. */
export async function openBrowserPage(entry: URL, pages: ExtraReplies = {}): Promise<BrowserPage> {
  const server = await startLocalServer({
    "/": { body: HTML, headers: { "content-type": "text/html" } },
    "/page.js": { body: await bundle(entry), headers: { "content-type": "text/javascript" } },
    ...pages,
  });
  const browser = await launchBrowser();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.origin("shell")}/`);
  return { page, context, server, stop: () => browser.close().then(() => server.stop()) };
}

async function bundle(entry: URL): Promise<string> {
  const entryPoints = [decodeURIComponent(entry.pathname)];
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}
