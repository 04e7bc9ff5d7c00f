import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Frame, Page } from "playwright-core";
import { launchBrowser } from "./launch.ts";
import { buildNetworkFrame } from "../../frame/build.ts";
import type { NetworkUnderTest } from "../describe-network.ts";
import { startLocalServer } from "../node.ts";
import type { LocalServer } from "../node.ts";
import type { NetworkPage } from "../page.ts";

declare global {
  interface Window {
    readonly network: NetworkPage;
  }
}

/** A real page with the web provider in it, and what its tests need to look around. */
export type OpenPage = {
  readonly network: NetworkUnderTest;
  readonly page: Page;
  networkFrame(): Frame;
  /** Gives the browser cookies for the page and for the mapped server. */
  addCookie(): Promise<void>;
  /** Posts another init to the frame; "deaf" when its port stays silent while a call goes through. */
  secondInit(sources: readonly string[]): Promise<string>;
  /** network.html in a tab of its own. */
  openAlone(): Promise<Page>;
};

/** Opens the page in Chromium, in front of a local server to which the conformance domains are mapped. */
export async function openNetworkPage(): Promise<OpenPage> {
  const frameFile = await buildNetworkFrame({ loopback: true });
  const server = await startLocalServer({
    "/": { body: PAGE, headers: { "content-type": "text/html" } },
    "/page.js": { body: await bundlePage(), headers: { "content-type": "text/javascript" } },
    "/network.html": { body: frameFile.html, headers: frameFile.headers },
  });
  const browser = await launchBrowser();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.origin("shell")}/`);
  await page.evaluate((networkMap) => window.network.open({ networkMap }), networkMap(server));
  return {
    network: { ...driveFromOutside(page, server), stop: () => browser.close().then(() => server.stop()) },
    page,
    networkFrame: () =>
      page.frames().find((frame) => frame.url().endsWith("/network.html")) ?? page.mainFrame(),
    addCookie: () =>
      context.addCookies(
        ["shell", "api"].map((name) => ({ name: "session", value: "secret", url: server.origin(name) })),
      ),
    secondInit: (sources) => page.evaluate(postSecondInit, sources),
    async openAlone() {
      const alone = await context.newPage();
      await alone.goto(`${server.origin("shell")}/network.html`);
      return alone;
    },
  };
}

const PAGE = `<!doctype html><html><body><script src="/page.js"></script></body></html>`;

async function bundlePage(): Promise<string> {
  const entry = fileURLToPath(new URL("../page.ts", import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: "iife" });
  return outputFiles[0]?.text ?? "";
}

function networkMap(server: LocalServer): { [domain: string]: string } {
  return {
    "api.example.com": server.origin("api"),
    "other.example.com": server.origin("other"),
    // Port 9 of this machine: nothing listens there.
    "gone.example.com": "http://gone.localhost:9",
  };
}

function driveFromOutside(page: Page, server: LocalServer): Omit<NetworkUnderTest, "stop"> {
  return {
    start(params) {
      const id = page.evaluate((given) => window.network.start(given), params);
      return {
        outcome: id
          .then((number) => page.evaluate((n) => window.network.outcome(n), number))
          .then(assertOutcome),
        abort: () => void id.then((number) => page.evaluate((n) => window.network.abort(n), number)),
      };
    },
    offList: server.origin("evil"),
    self: (origin) => networkMap(server)[new URL(origin).hostname] ?? origin,
    seen: () => server.seen(),
    waitFor: (path) => server.waitFor(path),
  };
}

function assertOutcome<T>(outcome: T | undefined): T {
  if (outcome === undefined) throw new Error("The page lost a call.");
  return outcome;
}

async function postSecondInit(sources: readonly string[]): Promise<string> {
  const { port1, port2 } = new MessageChannel();
  let heard = "deaf";
  port1.onmessage = () => {
    heard = "answered";
  };
  const iframe = document.querySelector("iframe");
  iframe?.contentWindow?.postMessage({ atoll: "network", sources }, "*", [port2]);
  await window.network.outcome(window.network.start({ url: "https://api.example.com/status?code=200" }));
  return heard;
}
