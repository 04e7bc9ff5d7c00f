import type { Release } from "@atoll/distribution";
import { signJson } from "@atoll/distribution/testing";
import type { FakeRegistry } from "@atoll/distribution/testing";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../../browser/launch.ts";
import { installedRelease } from "./installed-release.ts";
import { serveFakeRegistry } from "./serve-fake-registry.ts";
import type { ServedFakeRegistry } from "./serve-fake-registry.ts";

const APP = "org.atoll.tip";
const STATEMENT = `/cdn/meta/apps/${APP}.json`;
const REVOCATIONS = "/cdn/meta/revocations.json";
const HOUR_MS = 60 * 60 * 1000;

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
    statement: STATEMENT,
  });
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  served.close();
});

describe("a mini-app of a registry, in the shell", () => {
  it("opens verified, and again at once from what is here while the registry is away", async () => {
    registry.release(APP, 1, { code: showing("One") });
    await page.goto(served.origin);
    await openFromHome();
    await page.getByText("One", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    await context.setOffline(true);
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await page.getByText("One", { exact: true }).waitFor();
  });

  it("is shown once there is one, to a person who came before", async () => {
    const entries = served.catalogue.splice(0);
    await page.clock.install();
    await page.goto(served.origin);
    await page.getByText("No mini-apps yet").waitFor();
    served.catalogue.push(...entries);
    await page.clock.fastForward(4_000);
    await page.getByRole("link", { name: /Tip/ }).waitFor();
  });

  it("opens without a catalogue", async () => {
    registry.release(APP, 1, { code: showing("One") });
    await page.route("**/v1/catalogue", (route) => route.fulfill({ status: 503, body: "" }));
    await openPage();
    await page.getByText("One", { exact: true }).waitFor();
  });

  it("is updated behind the person's back, and rolled back the same way", async () => {
    const first = registry.release(APP, 1, { code: showing("One") });
    await openPage();
    await page.getByText("One", { exact: true }).waitFor();
    await openTwice(registry.release(APP, 2, { code: showing("Two") }));
    await page.getByText("Two", { exact: true }).waitFor();
    registry.offer(APP, [{ release: first.id }]);
    await openTwice(first);
    await page.getByText("One", { exact: true }).waitFor();
  });

  it("ends while it is open when its version is taken back, and opens no more", async () => {
    registry.release(APP, 1, { code: showing("One") });
    await openPage();
    await page.getByText("One", { exact: true }).waitFor();
    registry.revoke([
      { app: APP, versions: [1], platforms: null, hostVersions: null, reason: "It leaked names." },
    ]);
    await passMinutes(16);
    await page.getByText("Code REVOKED").waitFor();
    await page.getByText(/taken back/).waitFor();
    await page.getByRole("button", { name: "Open again" }).click();
    await page.getByText("The registry took this version back").waitFor();
    await page.reload();
    await page.getByText("Code REVOKED").waitFor();
    await page.getByRole("button", { name: "Close" }).first().click();
    await context.setOffline(true);
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await page.getByText("Code REVOKED").waitFor();
  });

  it("comes back as the version before one that fails to start three times", async () => {
    registry.release(APP, 1, { code: showing("One") });
    await openPage();
    await page.getByText("One", { exact: true }).waitFor();
    await openTwice(registry.release(APP, 2, { code: "throw new Error('at once');" }));
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await page.getByText("Code BUNDLE_ERROR").waitFor();
      await page.getByRole("button", { name: "Open again" }).click();
    }
    await page.getByText("One", { exact: true }).waitFor();
  });
});

describe("what the shell does not open", () => {
  const release = () => registry.release(APP, 1, { code: showing("One") });
  const revocationsSigned = (expiresInHours: number) =>
    registry.revoke([], { expires: new Date(Date.now() + expiresInHours * HOUR_MS).toISOString() });

  it.each<[code: string, what: string, turn: () => void]>([
    [
      "METADATA_SIGNATURE",
      "a statement that another key signed",
      () => {
        const statement = registry.offer(APP, [{ release: release().id }]);
        registry.put(STATEMENT, signJson("release-statement", statement, registry.keys().revocation));
      },
    ],
    [
      "METADATA_SIGNATURE",
      "a statement that was changed on its way",
      () => {
        release();
        registry.put(STATEMENT, registry.text(STATEMENT).replace("72", "99"));
      },
    ],
    [
      "METADATA_INVALID",
      "a statement of another mini-app",
      () => {
        release();
        registry.release("org.atoll.other", 1);
        registry.put(STATEMENT, registry.text("/cdn/meta/apps/org.atoll.other.json"));
      },
    ],
    [
      "METADATA_EXPIRED",
      "a statement that expired",
      () => {
        const { id } = release();
        registry.offer(APP, [{ release: id }], { expires: new Date(Date.now() - HOUR_MS).toISOString() });
      },
    ],
    [
      "METADATA_EXPIRED",
      "revocations that expired",
      () => {
        release();
        revocationsSigned(-1);
      },
    ],
    [
      "NOT_ON_OFFER",
      "a mini-app that nobody is offered",
      () => {
        release();
        registry.offer(APP, []);
      },
    ],
    [
      "NOT_ON_OFFER",
      "a version that needs a newer host",
      () => {
        registry.release(APP, 1, { code: showing("One"), apiLevel: 99 });
      },
    ],
    [
      "REVOKED",
      "a version that was taken back",
      () => {
        release();
        registry.revoke([{ app: APP, versions: null, platforms: null, hostVersions: null, reason: "Bad." }]);
      },
    ],
    [
      "ARTIFACT_MISMATCH",
      "code that is not what was signed",
      () => {
        const { code } = release();
        registry.put(code[0]?.artifact.url ?? "", showing("0ne"));
      },
    ],
    [
      "DOWNLOAD_FAILED",
      "code that does not come",
      () => {
        const { code } = release();
        registry.files.delete(code[0]?.artifact.url ?? "");
      },
    ],
    [
      "DOWNLOAD_FAILED",
      "anything while the registry's revocations cannot be read",
      () => {
        release();
        registry.files.delete(REVOCATIONS);
      },
    ],
  ])("%s: %s", async (code, _, turn) => {
    turn();
    await openPage();
    await page.getByText(`Code ${code}`).waitFor();
    await page.getByRole("button", { name: "Open again" }).waitFor();
  });

  it("STORE_FULL: anything while the device has no room", async () => {
    release();
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("No room is left.", "QuotaExceededError");
      };
    });
    await openPage();
    await page.getByText("Code STORE_FULL").waitFor();
  });

  it("opens once what was wrong is right again", async () => {
    const { id } = release();
    registry.offer(APP, []);
    await openPage();
    await page.getByText("Code NOT_ON_OFFER").waitFor();
    registry.offer(APP, [{ release: id }]);
    await page.getByRole("button", { name: "Open again" }).click();
    await page.getByText("One", { exact: true }).waitFor();
  });

  it("says of an address that nothing is there", async () => {
    await page.goto(`${served.origin}/miniapp/org.example.none`);
    await page.getByText("There is no mini-app at this address").waitFor();
  });
});

/** The bundle of a mini-app that shows a text. */
function showing(text: string): string {
  return `__atoll_define("main", ["react", "@atoll/sdk/ui"], function (require, exports) {
    const { createElement: h } = require("react");
    const { Screen, Text } = require("@atoll/sdk/ui");
    exports.default = function App() { return h(Screen, null, h(Text, null, ${JSON.stringify(text)})); };
  });`;
}

async function openPage(): Promise<void> {
  await page.clock.install();
  await page.goto(`${served.origin}/miniapp/${APP}/open`);
}

/** Opens the page, which asks the registry for news behind the person's back; once that has brought `release` here, opens it again. */
async function openTwice(release: Release): Promise<void> {
  await page.reload();
  await expect.poll(() => installedRelease(page, APP), { timeout: 20_000 }).toBe(release.id);
  await page.reload();
}

/** Lets the page's clock run ahead. */
async function passMinutes(minutes: number): Promise<void> {
  await page.clock.fastForward(minutes * 60_000);
}

async function openFromHome(): Promise<void> {
  await page.getByRole("link", { name: /Tip/ }).click();
  await page.getByRole("button", { name: "Open", exact: true }).click();
}
