import type { FakeRegistry } from "@atoll/distribution/testing";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../../browser/launch.ts";
import { serveFakeRegistry } from "./serve-fake-registry.ts";
import type { ServedFakeRegistry } from "./serve-fake-registry.ts";

const APP = "org.atoll.tip";
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

let browser: Browser;
let served: ServedFakeRegistry;
let registry: FakeRegistry;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  served = await serveFakeRegistry({ now: () => Date.now() });
  registry = served.registry;
  served.catalogue.push({
    id: APP,
    name: "Tip",
    description: "Splits a bill",
    categories: [],
    color: null,
    publisher: "Team",
    iconUrl: null,
    statement: `/cdn/meta/apps/${APP}.json`,
  });
  context = await browser.newContext({ viewport: PHONE, reducedMotion: "reduce" });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  served.close();
});

describe("back, in the shell", () => {
  it("closes a page of the mini-app, then asks before something is lost, then leaves", async () => {
    registry.release(APP, 1, { code: miniApp("One") });
    await openFromHome();
    await press("Deeper");
    await page.getByText("Page 2", { exact: true }).waitFor();
    await page.goBack();
    await page.getByText("Page 1", { exact: true }).waitFor();
    expect(path()).toBe(`/miniapp/${APP}/open`);
    await press("Hold on");
    await page.getByText("Held", { exact: true }).waitFor();
    await page.goBack();
    await page.getByText("The tip is lost").waitFor();
    await page.getByRole("button", { name: "Stay" }).click();
    await press("Let go");
    await page.getByText("Free", { exact: true }).waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "Return", exact: true }).waitFor();
    expect(path()).toBe(`/miniapp/${APP}`);
  });

  it("is the arrow of the frame too, which says what it does", async () => {
    await page.setViewportSize(DESKTOP);
    registry.release(APP, 1, { code: miniApp("One") });
    await openFromHome();
    await press("Deeper");
    await page.getByText("Page 2", { exact: true }).waitFor();
    await press("Back");
    await page.getByText("Page 1", { exact: true }).waitFor();
    await press("All mini-apps");
    await page.getByRole("heading", { name: "Mini-apps", exact: true }).waitFor();
  });
});

describe("a mini-app that asks for its updates", () => {
  it("fetches the newer version and begins anew as it", async () => {
    registry.release(APP, 1, { code: miniApp("One") });
    await openFromHome();
    await page.getByText("One", { exact: true }).waitFor();
    await press("Update");
    await page.getByText("Nothing newer").waitFor();
    registry.release(APP, 2, { code: miniApp("Two") });
    await press("Update");
    await page.getByText("Two", { exact: true }).waitFor();
  });
});

/** The bundle of a mini-app that shows a text and its page, and goes deeper, holds on and updates. */
function miniApp(text: string): string {
  return `__atoll_define("main", ["react", "@atoll/sdk", "@atoll/sdk/ui"], function (require, exports) {
    const { createElement: h, useState, useSyncExternalStore } = require("react");
    const { platform } = require("@atoll/sdk");
    const { Button, Screen, Text } = require("@atoll/sdk/ui");
    const { navigation, update } = platform;
    const button = (label, onPress) => h(Button, { onPress }, label);
    exports.default = function App() {
      const pages = useSyncExternalStore(navigation.onChange, navigation.pages);
      const [said, say] = useState("");
      const look = async () => {
        if ((await update.check()) === null) return say("Nothing newer");
        await update.apply();
      };
      return h(Screen, null,
        h(Text, null, ${JSON.stringify(text)}),
        h(Text, null, "Page " + pages.length),
        h(Text, null, said),
        button("Deeper", () => navigation.push("/deeper")),
        button("Hold on", () => { navigation.setLeaveConfirm("The tip is lost"); say("Held"); }),
        button("Let go", () => { navigation.setLeaveConfirm(null); say("Free"); }),
        button("Update", () => look().catch((error) => say(error.code + " " + error.message))),
      );
    };
  });`;
}

async function openFromHome(): Promise<void> {
  await page.goto(served.origin);
  await page.getByRole("link", { name: /Tip/ }).click();
  await press("Open");
  await page.getByText("Page 1", { exact: true }).waitFor();
}

function press(name: string): Promise<void> {
  return page.getByRole("button", { name, exact: true }).click();
}

function path(): string {
  return new URL(page.url()).pathname;
}
