import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildExample, zipWithCode } from "../../../scripts/seed/example-package.ts";
import { launchBrowser } from "../../../tests/browser/launch.ts";
import { createDataDir, startRegistry } from "../../../tests/delivery/registry-process.ts";
import type { RegistryProcess } from "../../../tests/delivery/registry-process.ts";
import { axeFindsNothing } from "./axe.ts";
import { fillAccount, openSeat, person, signUp } from "./person.ts";
import type { Seat } from "./person.ts";

const EXAMPLE = join(import.meta.dirname, "..", "..", "..", "examples", "expense-journal");
const APP = "org.atoll.expense-journal";
const [OLGA, RITA, CARL] = [person("Olga"), person("Rita"), person("Carl")];
/** Checks and compilation take their time on a small machine. */
const WORK_MS = 120_000;

const data = createDataDir();
let registry: RegistryProcess;
let browser: Browser;
let operator: Seat;
let reviewer: Seat;
let creator: Seat;

beforeAll(async () => {
  registry = await startRegistry(data.dir);
  browser = await launchBrowser();
  [operator, reviewer, creator] = await Promise.all([
    openSeat(browser),
    openSeat(browser),
    openSeat(browser),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await registry?.stop();
  data.remove();
});

describe("the portal over a real registry", () => {
  it("says how to begin until it is claimed, then leads its operator in", async () => {
    const { page } = operator;
    await page.goto(registry.portalOrigin);
    await page.getByRole("heading", { name: "Almost ready" }).waitFor();
    await page.goto(`${registry.portalOrigin}/claim#token=${registry.operatorToken}`);
    await page.getByRole("button", { name: "Claim this registry" }).waitFor();
    expect(new URL(page.url()).hash).toBe("");
    await axeFindsNothing(page);
    await fillAccount(page, OLGA, "Claim this registry");
    await page.getByRole("heading", { name: "Mini-apps", level: 1 }).waitFor();
    await axeFindsNothing(page);
  });

  it("makes a reviewer of who has an account", async () => {
    await signUp(reviewer.page, registry.portalOrigin, RITA);
    const { page } = operator;
    await page.getByRole("link", { name: "Staff" }).click();
    await page.getByRole("button", { name: "Give a role" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Email").fill(RITA.email);
    await dialog.getByLabel("Role").selectOption("reviewer");
    await axeFindsNothing(page);
    await dialog.getByRole("button", { name: "Give a role" }).click();
    await page.getByRole("cell", { name: /^Rita/ }).waitFor();
  });

  it(
    "takes a creator from a team to a version that passed its checks",
    { timeout: WORK_MS * 2 },
    async () => {
      const { page } = creator;
      await signUp(page, registry.portalOrigin, CARL);
      await page.getByRole("button", { name: "Make a team" }).click();
      await page.getByRole("dialog").getByLabel("Name of the team").fill("Tidepool");
      await page.getByRole("dialog").getByRole("button", { name: "Make a team" }).click();
      await page.getByRole("button", { name: "Create a mini-app" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Name").fill("Expense journal");
      await dialog.getByLabel("Id").fill(APP);
      await dialog.getByRole("button", { name: "Create a mini-app" }).click();
      await page.getByRole("heading", { name: "Expense journal" }).waitFor();
      await axeFindsNothing(page);
      await upload(page, 1);
      await axeFindsNothing(page);
    },
  );

  it("gives a reviewer all there is to decide by", { timeout: WORK_MS }, async () => {
    await creator.page.getByRole("button", { name: "Submit for review" }).click();
    await creator.page.getByText("In review").first().waitFor();
    await approve(reviewer.page);
  });

  it("raises a release from a part of the people to all", { timeout: WORK_MS }, async () => {
    const { page } = creator;
    await release(page, 10);
    const slider = page.getByRole("slider", { name: "Rollout" });
    await slider.press("Home");
    expect(await slider.getAttribute("aria-valuenow")).toBe("10");
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByText("Paused", { exact: true }).waitFor();
    await axeFindsNothing(page);
    await page.getByRole("button", { name: "Resume" }).click();
    await page.getByRole("slider", { name: "Rollout" }).press("End");
    await page.getByRole("button", { name: "Raise to 100 %" }).click();
    await page.getByRole("slider", { name: "Rollout" }).waitFor({ state: "detached" });
    await page.getByRole("article", { name: "1." }).getByText("100 %").waitFor();
    await axeFindsNothing(page);
  });

  it("rolls back and revokes, after asking", { timeout: WORK_MS * 3 }, async () => {
    const { page } = creator;
    await page.getByRole("tab", { name: "Versions" }).click();
    await upload(page, 2);
    await page.getByRole("button", { name: "Submit for review" }).click();
    await page.getByText("In review").first().waitFor();
    await approve(reviewer.page);
    await release(page, 50);
    await page.getByRole("button", { name: /^Roll back to this/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Roll back to this" }).click();
    await page.getByText("Rolled back").first().waitFor();
    await page
      .getByRole("row")
      .filter({ hasText: "Rolled back" })
      .getByRole("button", { name: /^Revoke/ })
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Reason").fill("It loses receipts.");
    await axeFindsNothing(page);
    await dialog.getByRole("button", { name: "Revoke" }).click();
    await page.getByRole("cell", { name: "Revoked" }).waitFor();
    await operator.page.getByRole("link", { name: "Revocations" }).click();
    await operator.page.getByRole("cell", { name: "It loses receipts." }).waitFor();
    await axeFindsNothing(operator.page);
  });

  it("filters the audit log by what it is about", async () => {
    const { page } = operator;
    await page.getByRole("link", { name: "Audit log" }).click();
    await page.getByText("The chain is whole.").waitFor();
    await page.getByLabel("Who, what or which action").fill("release");
    await page.getByRole("button", { name: "Filter" }).click();
    await page.waitForURL(/about=release/);
    await page.getByRole("cell", { name: "release.raised" }).waitFor();
    await page.getByRole("cell", { name: "team.created" }).waitFor({ state: "detached" });
    await axeFindsNothing(page);
  });

  it("goes anywhere by keys, and speaks Arabic from right to left", async () => {
    const { page } = creator;
    await page.keyboard.press("Control+k");
    await page.getByRole("textbox", { name: "Search pages and mini-apps" }).fill("tokens");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "API tokens" }).waitFor();
    await page.getByRole("button", { name: "Your account" }).click();
    await page.getByRole("menuitem", { name: "العربية" }).click();
    await page.getByRole("heading", { name: "رموز الواجهة" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
    await axeFindsNothing(page);
  });

  it("leads who is signed out to the sign-in and back", async () => {
    const { page, complaints } = await openSeat(browser);
    await page.goto(`${registry.portalOrigin}/audit?about=release`);
    await fillAccount(page, OLGA, "Sign in");
    await page.getByRole("cell", { name: "release.raised" }).waitFor();
    await page.context().clearCookies();
    await page.getByRole("link", { name: "API tokens" }).click();
    await fillAccount(page, OLGA, "Sign in");
    await page.getByRole("heading", { name: "API tokens" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it.each(["light", "dark"] as const)(
    "fits a small phone with text twice as large, in %s",
    async (scheme) => {
      const { page } = operator;
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme: scheme });
      for (const path of ["/", "/staff", "/audit", "/revocations", "/teams", "/tokens", "/second-factor"]) {
        await page.goto(registry.portalOrigin + path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
        expect(await beyondTheEdge(page), path).toEqual([]);
        await axeFindsNothing(page);
      }
    },
  );

  it("gave no browser anything to complain of", () => {
    for (const { complaints } of [operator, reviewer, creator]) expect(complaints).toEqual([]);
  });
});

/** What makes a page wider than its window. */
function beyondTheEdge(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((each) => each.getBoundingClientRect().right > window.innerWidth)
      .map((each) => each.outerHTML.slice(0, 120));
  });
}

/** Sends the example under a version code by the file chooser, and waits until its checks are done. */
async function upload(page: Page, code: number): Promise<void> {
  const buffer = Buffer.from(zipWithCode(await buildExample(EXAMPLE), code));
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles({ name: "dist.zip", mimeType: "application/zip", buffer });
  await page.getByRole("button", { name: "Submit for review" }).waitFor({ timeout: WORK_MS });
}

async function approve(page: Page): Promise<void> {
  await page.goto(`${registry.portalOrigin}/review`);
  await page.getByRole("link", { name: APP }).click();
  await page.getByRole("heading", { name: "Code that ships" }).waitFor({ timeout: WORK_MS });
  await axeFindsNothing(page);
  await page.getByRole("radio", { name: "Approve" }).check();
  await page.getByRole("button", { name: "Decide" }).click();
  await page.getByText("Nothing waits for a decision.").waitFor();
}

/** Offers the version on view to a part of the people. */
async function release(page: Page, percent: number): Promise<void> {
  await page.reload();
  await page.getByRole("button", { name: "Release", exact: true }).click();
  const dialog = page.getByRole("dialog");
  const slider = dialog.getByRole("slider", { name: "Share of people" });
  await slider.press("Home");
  for (let at = 1; at < percent; at++) await slider.press("ArrowRight");
  expect(await slider.getAttribute("aria-valuenow")).toBe(String(percent));
  await dialog.getByRole("button", { name: "Release", exact: true }).click();
  await page.getByRole("heading", { name: "On offer" }).waitFor({ timeout: WORK_MS });
}
