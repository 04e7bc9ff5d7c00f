// The process that looks at a version in a real browser. Its folder holds everything; it has no environment, no network, and nobody's files.
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fromPreviewSchema } from "@atoll/distribution/registry";
import type { FromPreview, ToPreview } from "@atoll/distribution/registry";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import * as z from "zod";
import { INPUT_FILE, shotInputSchema } from "./shot-input.ts";
import type { ShotInput, ShotReport } from "./shot-input.ts";
import { shotFile } from "./shot-names.ts";
import type { ShotName } from "./shot-names.ts";

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  // Security: should the kernel not have cut the network off, nothing is resolved and nothing is reached.
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--proxy-server=127.0.0.1:9",
  "--proxy-bypass-list=<-loopback>",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--js-flags=--max-old-space-size=512",
];
const LAUNCH_MS = 25_000;
const DRAWN_MS = 25_000;
const LATER_MS = 3_000;
const SETTLED_MS = 400;
const PHONE = { width: 390, height: 844 };

async function run(given: ShotInput): Promise<ShotReport> {
  let browser: Browser;
  try {
    browser = await chromium.launch({
      executablePath: given.executable,
      args: FLAGS,
      // Security: always. Where it cannot be, no picture is taken.
      chromiumSandbox: true,
      timeout: LAUNCH_MS,
    });
  } catch (error) {
    return { standing: "none", code: null, message: firstLines(error) };
  }
  const context = await browser.newContext({
    viewport: PHONE,
    deviceScaleFactor: 2,
    locale: "en-US",
    colorScheme: "light",
    reducedMotion: "reduce",
    serviceWorkers: "block",
    acceptDownloads: false,
  });
  await serve(context, given);
  const page = await context.newPage();
  await page.goto(given.around);
  return look(page, given);
}

/** Security: what is not among the files is not answered at all. */
async function serve(context: BrowserContext, { files }: ShotInput): Promise<void> {
  await context.route("**/*", (route) => {
    const address = route.request().url();
    const file = Object.hasOwn(files, address) ? files[address] : undefined;
    if (file === undefined) return route.abort("blockedbyclient");
    return route.fulfill({
      status: 200,
      headers: { ...file.headers, "content-type": file.type, "access-control-allow-origin": "*" },
      body: Buffer.from(file.body, "base64"),
    });
  });
  await context.routeWebSocket(/.*/, (socket) => socket.close());
}

/** What the preview said, as the page around keeps it. */
const heardSchema = z.array(fromPreviewSchema.catch({ type: "ready" }));
const READY = `heard.some(({ type }) => type === "ready")`;
const DECIDED = `heard.some(({ type, state }) => type === "drawn" || type === "failed" || state === "ended")`;

async function look(page: Page, { statement }: ShotInput): Promise<ShotReport> {
  const wait = (condition: string) => page.waitForFunction(condition, undefined, { timeout: DRAWN_MS });
  const tell = (message: ToPreview) => page.evaluate(`tell(${JSON.stringify(message)})`);
  const dress = (theme: "light" | "dark") =>
    tell({ type: "settings", settings: { theme, locale: "en", fontScale: 1 } });
  const shoot = async (name: ShotName) => {
    await pause(SETTLED_MS);
    await page.screenshot({ path: shotFile(name) });
  };
  await wait(READY);
  await dress("light");
  await tell({ type: "open", statement });
  // One that never draws is worth a picture too.
  await wait(DECIDED).catch(() => undefined);
  await shoot("light-first");
  await dress("dark");
  await shoot("dark-first");
  await pause(LATER_MS);
  await shoot("dark-later");
  await dress("light");
  await shoot("light-later");
  return reportOf(heardSchema.parse(await page.evaluate("heard")));
}

function reportOf(heard: readonly FromPreview[]): ShotReport {
  const last = heard.findLast(({ type }) => type === "session" || type === "failed");
  if (last?.type === "failed") return { standing: "failed", code: last.code, message: last.message };
  if (last?.type !== "session" || last.state === "opening")
    return { standing: "waiting", code: null, message: null };
  return { standing: last.state, code: last.end?.code ?? null, message: last.end?.message ?? null };
}

function firstLines(error: unknown): string {
  return String(error instanceof Error ? error.message : error).slice(0, 500);
}

// What the browser writes stays in the folder, which is removed with everything in it.
process.env["TMPDIR"] = process.cwd();
process.env["HOME"] = process.cwd();
const input = shotInputSchema.parse(JSON.parse(readFileSync(INPUT_FILE, "utf8")));
process.stdout.write(JSON.stringify(await run(input)));
process.exit(0);
