import type { Frame, Page } from "playwright-core";
import { openBrowserPage } from "../../../testing/browser/node.ts";
import { buildNetworkFrame } from "../../frame/build.ts";
import type { NetworkUnderTest } from "../describe-network.ts";
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
  const { html, headers } = await buildNetworkFrame({ loopback: true });
  const opened = await openBrowserPage(new URL("../page.ts", import.meta.url), {
    "/network.html": { body: html, headers },
  });
  const { page, context, server } = opened;
  await page.evaluate((map) => window.network.open({ networkMap: map }), networkMap(server));
  return {
    network: { ...driveFromOutside(page, server), stop: opened.stop },
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
    transfer: (given) => page.evaluate((params) => window.network.transfer(params), given),
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
