import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loopbackFetch } from "@atoll/distribution/node";
import { signIn } from "../../../scripts/seed/accounts.ts";
import { launchBrowser } from "../../../tests/browser/launch.ts";
import { createDataDir, startRegistry } from "../../../tests/delivery/registry-process.ts";
import type { RegistryProcess } from "../../../tests/delivery/registry-process.ts";
import { axeFindsNothing } from "./axe.ts";
import type { Seat } from "./person.ts";
import { until } from "./until.ts";
import { peopleRegistry, seatOf } from "./waiting-version.ts";

const WORK_MS = 120_000;
const APP = "org.atoll.todo";

const data = createDataDir();
let registry: RegistryProcess;
let browser: Browser;
let moderator: Seat;

beforeAll(async () => {
  registry = await startRegistry(data.dir);
  browser = await launchBrowser();
  const people = await peopleRegistry(registry);
  const version = await people.submit("todo", 1);
  const reviewer = await signIn(registry.portalOrigin, people.reviewer);
  await reviewer.post(`/api/review/${version}/decision`, { outcome: "approved", rules: [], note: "" });
  await until(() =>
    people.api.release(version, { percent: 100 }).then(
      () => true,
      () => false,
    ),
  );
  moderator = await seatOf(browser, registry.portalOrigin, people.reviewer);
}, WORK_MS * 2);
afterAll(async () => {
  await browser?.close();
  await registry?.stop();
  data.remove();
});

/** Reports the mini-app as somebody's shell does. Gives the reference. */
async function report(reason: string, text: string): Promise<string> {
  const answer = await fetch(`${registry.shellOrigin}/v1/reports`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ key: randomUUID(), app: APP, version: 1, reason, text, contact: null }),
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { reference: string }).reference;
}

describe("what people report", () => {
  /** Number of the report that is to be answered first. */
  let urgent = "";

  it("waits for a moderator by its clock, and is read whole", { timeout: WORK_MS }, async () => {
    const { page } = moderator;
    const late = await report("other", "The colours are dull.");
    urgent = await report("scam", "It asked for my bank password.");
    await page.getByRole("link", { name: "Reports" }).click();
    const rows = page.getByRole("row");
    await expect.poll(() => rows.count()).toBe(3);
    expect(await rows.nth(1).textContent()).toContain(urgent);
    expect(await rows.nth(2).textContent()).toContain(late);
    await axeFindsNothing(page);
    await page.getByRole("link", { name: urgent }).click();
    await page.getByText("It asked for my bank password.").waitFor();
    await page.getByText("2 reports are open about it.").waitFor();
    await axeFindsNothing(page);
  });

  it("ends by a rule, with what was taken back taken back first", { timeout: WORK_MS }, async () => {
    const { page } = moderator;
    await page.getByRole("radio", { name: "A version is taken back" }).check();
    expect(await page.getByLabel("Code of the version to take back").inputValue()).toBe("1");
    await page.getByLabel("Rule").selectOption("review/security");
    await page.getByLabel("Why").fill("It fishes for passwords.");
    await axeFindsNothing(page);
    await page.getByRole("button", { name: "Decide" }).click();
    await expect.poll(() => page.getByRole("row").count()).toBe(2);
    const content = registry.contentOrigin;
    const { signed } = (await (await loopbackFetch(`${content}/cdn/meta/revocations.json`)).json()) as {
      signed: string;
    };
    expect(signed).toContain(APP);
  });

  it("is kept with how it ended, and found again", async () => {
    const { page } = moderator;
    await page.getByText("Resolved", { exact: true }).click();
    await page.getByRole("link", { name: urgent }).click();
    await page.getByRole("heading", { name: "Resolution" }).waitFor();
    await page.getByText(/review\/security/).waitFor();
    await axeFindsNothing(page);
  });

  it.each(["light", "dark"] as const)(
    "fits a small phone with text twice as large, in %s",
    async (scheme) => {
      const { page } = moderator;
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(`${registry.portalOrigin}/moderation`);
      await page.getByRole("row").nth(1).waitFor();
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await axeFindsNothing(page);
    },
  );

  it("gave the browser nothing to complain of", () => {
    expect(moderator.complaints).toEqual([]);
  });
});
