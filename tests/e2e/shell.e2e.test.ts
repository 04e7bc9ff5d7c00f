import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../browser/launch.ts";
import { seriousFindings } from "./axe.ts";
import { faultsOf } from "./page-faults.ts";
import { seededRegistry } from "./registry/seeded-registry.ts";
import type { SeededRegistry } from "./registry/start-seeded-registry.ts";

const JOURNAL = "/miniapp/org.atoll.expense-journal/open";
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

let registry: SeededRegistry;
let browser: Browser;

beforeAll(async () => {
  [registry, browser] = await Promise.all([seededRegistry(), launchBrowser()]);
});
afterAll(() => browser.close());

describe("the shell in Chromium", () => {
  it.each([
    ["light, on a phone", { viewport: PHONE, colorScheme: "light" }],
    ["dark, on a desktop", { viewport: DESKTOP, colorScheme: "dark" }],
  ] as const)("has nothing that axe finds serious, %s", async (_, options) => {
    await withPage(options, async (page) => {
      const found: unknown[] = [];
      const check = async () => found.push(...(await seriousFindings(page)));
      await page.goto(registry.shellOrigin);
      await page.getByRole("link", { name: /Expense Journal/ }).waitFor();
      await check();
      await page.getByRole("link", { name: /Expense Journal/ }).click();
      await page.getByRole("button", { name: "Open", exact: true }).waitFor();
      await check();
      await page.getByRole("button", { name: "Open", exact: true }).click();
      await page.getByRole("button", { name: "Add expense" }).waitFor();
      await page.getByRole("button", { name: "Menu" }).click();
      await still(page, "dialog");
      await check();
      await page.keyboard.press("Escape");
      await askForPhotos(page);
      await still(page, "alertdialog");
      await check();
      await page.getByRole("button", { name: "Don’t allow" }).click();
      await breakFrame(page);
      await page.getByRole("alert").waitFor();
      await check();
      await page.goto(`${registry.shellOrigin}/miniapp/org.example.none`);
      await page.getByText("There is no mini-app at this address").waitFor();
      await check();
      expect(found).toEqual([]);
    });
  });

  it("is used by keyboard alone, and gives the focus back where it was", async () => {
    await withPage({ viewport: DESKTOP }, async (page) => {
      await page.goto(registry.shellOrigin);
      await page.getByRole("link", { name: /Expense Journal/ }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Open", exact: true }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Add expense" }).waitFor();
      await page.getByRole("button", { name: "Menu" }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog", { name: "Expense Journal" }).waitFor();
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Menu");
      await page.getByRole("button", { name: "Close" }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Expense Journal" }).waitFor();
      expect(new URL(page.url()).pathname).toBe("/miniapp/org.atoll.expense-journal");
    });
  });

  it("keeps the page over a reload, and goes back to where the person came from", async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(registry.shellOrigin);
      await page.getByRole("link", { name: /Expense Journal/ }).click();
      await page.getByRole("button", { name: "Open", exact: true }).click();
      await page.getByRole("button", { name: "Add expense" }).waitFor();
      await page.reload();
      await page.getByRole("button", { name: "Add expense" }).waitFor();
      expect(await page.title()).toBe("Expense Journal · Atoll");
      await page.goBack();
      await page.getByRole("heading", { name: "Expense Journal" }).waitFor();
      await page.goBack();
      await page.getByRole("heading", { name: "Mini-apps", exact: true }).waitFor();
    });
  });

  it("puts a crashed mini-app's fault in its place, and opens it again with its data", async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(registry.shellOrigin + JOURNAL);
      await page.getByRole("button", { name: "Add expense" }).click();
      await page.getByLabel("Amount").fill("4.20");
      await page.getByLabel("What for").fill("Tea");
      await page.getByRole("button", { name: "Save expense" }).click();
      await page.getByText("Tea").waitFor();
      await breakFrame(page);
      await page.getByText("Code ENGINE_CRASHED").waitFor();
      await page.getByRole("button", { name: "Open again" }).click();
      await page.getByText("Tea").waitFor();
      await page.getByRole("button", { name: "Menu" }).click();
      await page.getByRole("button", { name: "Clear data" }).click();
      await page.getByRole("button", { name: "Clear for good" }).click();
      await page.getByText("No expenses yet").waitFor();
    });
  });

  it("says what it cannot load, and loads it once it can", async () => {
    await withPage({ viewport: PHONE, expectsErrors: true }, async (page) => {
      await page.route("**/v1/catalogue", (route) => route.fulfill({ status: 503, body: "" }));
      await page.goto(registry.shellOrigin);
      await page.getByText("The mini-apps could not be loaded").waitFor();
      await page.getByText("Code NETWORK_ERROR").waitFor();
      await page.unroute("**/v1/catalogue");
      await page.getByRole("button", { name: "Try again" }).click();
      await page.getByRole("link", { name: /Expense Journal/ }).waitFor();
    });
  });

  it("does not run code whose bytes are not those that were signed", async () => {
    await withPage({ viewport: PHONE, expectsErrors: true }, async (page) => {
      const headers = { "access-control-allow-origin": "*" };
      await page.route("**/cdn/artifacts/*", (route) => route.fulfill({ headers, body: "__atoll_define()" }));
      await page.goto(registry.shellOrigin + JOURNAL);
      await page.getByText("Code ARTIFACT_MISMATCH").waitFor();
    });
  });

  it("has a policy that stops script from text, from elsewhere and from packages", async () => {
    await withPage({ viewport: PHONE, expectsErrors: true }, async (page) => {
      await page.goto(registry.shellOrigin);
      await page.getByRole("link", { name: /Expense Journal/ }).waitFor();
      const outcomes = await page.evaluate(ATTEMPTS);
      expect(outcomes).toEqual(["EvalError", "EvalError", "TypeError", "blocked", "blocked"]);
    });
  });
});

/** As text, since the test runner rewrites dynamic imports; after a pause, since the debugger's own turn may use eval. */
const ATTEMPTS = `(async () => {
  await new Promise((resolve) => setTimeout(resolve));
  const outcome = (run) => {
    try {
      run();
      return "ran";
    } catch (error) {
      return error.name;
    }
  };
  const loaded = (url) => import(url).then(() => "ran", () => "blocked");
  return [
    outcome(() => (0, eval)("1")),
    outcome(() => new Function("1")()),
    outcome(() => (document.body.innerHTML = "<img>")),
    await loaded(location.origin.replace("//", "//content.") + "/cdn/meta/revocations.json"),
    await loaded("data:text/javascript,1"),
  ];
})()`;

type PageOptions = BrowserContextOptions & { readonly expectsErrors?: boolean };

/** Runs a test in a page of its own; unless it expects errors, the page must not complain of any. */
async function withPage(options: PageOptions, run: (page: Page) => Promise<void>): Promise<void> {
  const { expectsErrors = false, ...context } = options;
  const page = await browser.newPage({ reducedMotion: "reduce", ...context });
  const faults = faultsOf(page);
  try {
    await run(page);
    if (!expectsErrors) expect(faults).toEqual([]);
  } finally {
    await page.context().close();
  }
}

async function askForPhotos(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add expense" }).click();
  await page.getByRole("button", { name: "Add a photo of the receipt" }).click();
}

/** Waits until a sheet is there and no longer changes: half-disabled buttons are not what axe should see. */
async function still(page: Page, role: "dialog" | "alertdialog"): Promise<void> {
  await page.getByRole(role).waitFor();
  await page.waitForFunction(() => document.querySelector("dialog button:disabled") === null);
}

/** Navigates the sandboxes' frames away, which ends what runs in them. */
async function breakFrame(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll("iframe")) frame.src = "about:blank";
  });
}
