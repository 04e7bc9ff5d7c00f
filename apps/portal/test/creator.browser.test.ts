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
const WORK_MS = 120_000;
/** The smallest picture. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const data = createDataDir();
let registry: RegistryProcess;
let browser: Browser;
let reviewer: Seat;
let creator: Seat;

/** A registry with its operator, a reviewer, and a creator whose mini-app is released. */
beforeAll(async () => {
  registry = await startRegistry(data.dir);
  browser = await launchBrowser();
  const operator = await openSeat(browser);
  [reviewer, creator] = await Promise.all([openSeat(browser), openSeat(browser)]);
  await operator.page.goto(`${registry.portalOrigin}/claim#token=${registry.operatorToken}`);
  await fillAccount(operator.page, OLGA, "Claim this registry");
  await operator.page.getByRole("heading", { name: "Mini-apps", level: 1 }).waitFor();
  await signUp(reviewer.page, registry.portalOrigin, RITA);
  await signUp(creator.page, registry.portalOrigin, CARL);
  await call(operator.page, "POST", "/api/staff", { email: RITA.email, role: "reviewer" });
  await releaseExample();
  await operator.page.context().close();
}, WORK_MS * 2);
afterAll(async () => {
  await browser?.close();
  await registry?.stop();
  data.remove();
});

describe("the listing of a mini-app", () => {
  it("is edited beside how people will see it, and kept", async () => {
    const { page } = creator;
    await page.goto(`${registry.portalOrigin}/apps/${APP}/listing`);
    const preview = page.getByRole("region", { name: "How people see it" });
    await preview.getByText("Notes what you spend").waitFor();
    await page.getByLabel("Subtitle").fill("Every receipt counted");
    await page.getByLabel("Description").fill("First.\n\nSecond.");
    await preview.getByText("Every receipt counted").waitFor();
    await page.getByLabel("Support address").fill("http://example.com");
    await page.getByText("Write a complete https:// address.").waitFor();
    expect(await page.getByRole("button", { name: "Save" }).isDisabled()).toBe(true);
    await page.getByLabel("Support address").fill("https://example.com/help");
    await addScreenshot(page, PNG);
    await page.getByRole("img", { name: "Screenshot 1" }).first().waitFor();
    await page.getByRole("combobox", { name: "Add a language" }).selectOption("ar");
    await page.getByLabel("Subtitle").fill("كل إيصال محسوب");
    await axeFindsNothing(page);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The draft is saved.").waitFor();
    await page.reload();
    expect(await page.getByLabel("Subtitle").inputValue()).toBe("Every receipt counted");
  });

  it("takes no file that only looks like a picture, and says so", async () => {
    const { page } = creator;
    await addScreenshot(page, Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"));
    await page.getByRole("alert").getByText("does not begin as any picture does").waitFor();
    await axeFindsNothing(page);
  });

  it("is not lost when somebody else of the team saved meanwhile", async () => {
    const { page } = creator;
    await page.reload();
    await page.getByLabel("Subtitle").fill("Mine");
    const { revision, draft } = await call(page, "GET", `/api/apps/${APP}/listing`);
    await call(page, "PUT", `/api/apps/${APP}/listing`, {
      revision,
      draft: { ...draft, category: "business" },
    });
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Somebody of your team saved this listing meanwhile").waitFor();
    await axeFindsNothing(page);
    await page.getByRole("button", { name: "Take theirs" }).click();
    await page.getByText("Somebody of your team").waitFor({ state: "detached" });
    expect(await page.getByLabel("Category").inputValue()).toBe("business");
    expect(await page.getByLabel("Subtitle").inputValue()).toBe("Every receipt counted");
  });

  it("asks before what was typed is left behind", async () => {
    const { page } = creator;
    await page.getByLabel("Subtitle").fill("Unsaved");
    await page.getByRole("tab", { name: "Versions" }).click();
    const dialog = page.getByRole("dialog", { name: "Leave without saving?" });
    await dialog.waitFor();
    await axeFindsNothing(page);
    await dialog.getByRole("button", { name: "Stay" }).click();
    expect(await page.getByLabel("Subtitle").inputValue()).toBe("Unsaved");
    await page.getByLabel("Subtitle").fill("Every receipt counted");
  });

  it("is public once a reviewer approved it, and not before", { timeout: WORK_MS }, async () => {
    const { page } = creator;
    await page.getByRole("button", { name: "Submit for review" }).click();
    await page.getByText("In review").waitFor();
    expect((await readPublic()).subtitle).toBe(null);
    await reviewer.page.goto(`${registry.portalOrigin}/listings`);
    await reviewer.page.getByRole("link", { name: "Expense journal" }).click();
    await reviewer.page.getByText("Every receipt counted").waitFor();
    await reviewer.page.getByRole("img", { name: "Screenshot 1" }).waitFor();
    await axeFindsNothing(reviewer.page);
    await reviewer.page.getByRole("button", { name: "Approve" }).click();
    await reviewer.page.getByText("No listing waits for a decision.").waitFor();
    await axeFindsNothing(reviewer.page);
    const listed = await readPublic();
    expect(listed).toMatchObject({ subtitle: "Every receipt counted", description: "First.\n\nSecond." });
    expect(listed.screenshots).toHaveLength(1);
    expect((await readPublic("ar-EG")).subtitle).toBe("كل إيصال محسوب");
  });
});

describe("the use of a mini-app", () => {
  it("says when figures come, while there are none", async () => {
    const { page } = creator;
    await page.goto(`${registry.portalOrigin}/apps/${APP}/usage`);
    await page.getByText("Nothing was opened yet").waitFor();
    await axeFindsNothing(page);
  });

  it("is drawn with axes, and is in a table for who does not see", async () => {
    const { page } = creator;
    const about = { app: APP, version: 1 };
    const events = [
      ...Array.from({ length: 12 }, () => ({ ...about, event: "open" })),
      ...[110, 140, 900].map((ms) => ({ ...about, event: "start", ms })),
      { ...about, event: "crash", code: "MEMORY_EXCEEDED" },
    ];
    const shell = await (await browser.newContext()).newPage();
    await shell.goto(registry.shellOrigin);
    await call(shell, "POST", "/v1/telemetry", { events });
    await shell.context().close();
    await page.reload();
    const chart = page.getByRole("img", { name: /^Opens over 30 days; at most 12/ });
    await chart.waitFor();
    expect(await chart.locator("text").allTextContents()).toEqual(
      expect.arrayContaining(["0", "5", "10", "15"]),
    );
    await page.getByRole("cell", { name: "MEMORY_EXCEEDED" }).waitFor();
    await axeFindsNothing(page);
    await page.getByText("7 days").click();
    await page.getByRole("img", { name: /^Opens over 7 days/ }).waitFor();
    await page.getByText("Table", { exact: true }).click();
    await page.getByRole("table", { name: "By day" }).getByRole("cell", { name: "12" }).waitFor();
    await axeFindsNothing(page);
  });
});

describe("testers of a mini-app", () => {
  it("are invited by an address that is shown once, and no more once it is taken back", async () => {
    const { page } = creator;
    await page.goto(`${registry.portalOrigin}/apps/${APP}/testers`);
    await page.getByText("Nobody is invited").waitFor();
    await axeFindsNothing(page);
    await page.getByRole("button", { name: "Invite testers" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Who it is for").fill("Beach club");
    await dialog.getByRole("button", { name: "Invite testers" }).click();
    const url = (await page.getByText(/\/trial\/[0-9a-f]{48}$/).textContent()) ?? "";
    expect((await readTrial(url)).app).toBe(APP);
    await page.getByRole("cell", { name: "Beach club", exact: true }).waitFor();
    await axeFindsNothing(page);
    await page.getByRole("button", { name: /^Take back: / }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Take back" }).click();
    await page.getByText("Nobody is invited").waitFor();
    await expect(readTrial(url)).rejects.toThrow("answered 404");
  });

  it(
    "open the trial version in the shell by their invitation, and nobody else does",
    { timeout: WORK_MS },
    async () => {
      const { page } = creator;
      const id = await approveVersion(2);
      await call(page, "POST", `/api/versions/${id}/release`, { percent: 100, channel: "trial" });
      const { url } = await call(page, "POST", `/api/apps/${APP}/trial-links`, { name: "Beach club" });
      const invited = await openSeat(browser);
      const asked = watchContent(invited.page);
      await invited.page.goto(url);
      await invited.page.getByRole("heading", { name: "Try Expense Journal" }).waitFor();
      await axeFindsNothing(invited.page);
      await invited.page.getByRole("button", { name: "Open Expense Journal" }).click();
      await invited.page.getByRole("button", { name: /^Close/ }).waitFor();
      expect(asked).toContain(await contentOf("trial"));
      const anyone = await openSeat(browser);
      const askedByAnyone = watchContent(anyone.page);
      await anyone.page.goto(`${registry.shellOrigin}/miniapp/${APP}/open`);
      await anyone.page.getByRole("button", { name: /^Close/ }).waitFor();
      expect(askedByAnyone).toContain(await contentOf("production"));
      expect(askedByAnyone).not.toContain(await contentOf("trial"));
      expect([invited.complaints, anyone.complaints]).toEqual([[], []]);
      await Promise.all([invited, anyone].map((seat) => seat.page.context().close()));
    },
  );
});

describe("one's own account", () => {
  it("changes its password, which ends every other session", async () => {
    const other = await openSeat(browser);
    await other.page.goto(`${registry.portalOrigin}/sign-in`);
    await fillAccount(other.page, CARL, "Sign in");
    await other.page.getByRole("heading", { name: "Mini-apps", level: 1 }).waitFor();
    const { page } = creator;
    await page.getByRole("button", { name: "Your account" }).click();
    await page.getByRole("menuitem", { name: "Account" }).click();
    await page.getByRole("row").filter({ hasText: "this one" }).waitFor();
    await page.getByRole("button", { name: /^Sign out: / }).waitFor();
    await axeFindsNothing(page);
    await page.getByLabel("Current password").fill(CARL.password);
    await page.getByLabel("New password").fill("another very long password");
    await page.getByRole("button", { name: "Change password" }).click();
    await page.getByText("The password is changed.").waitFor();
    await page.getByRole("button", { name: /^Sign out: / }).waitFor({ state: "detached" });
    await other.page.reload();
    await other.page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
    await other.page.context().close();
  });

  it("signs out everywhere, after asking", async () => {
    const { page } = creator;
    await page.getByRole("button", { name: "Sign out everywhere" }).click();
    await axeFindsNothing(page);
    await page.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
    await page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
  });

  it("begins signed out without a refusal that the browser logs", async () => {
    const page = await (await browser.newContext()).newPage();
    const refused: string[] = [];
    page.on("response", (answer) => {
      if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.url()}`);
    });
    for (const path of ["/", "/second-factor", "/sign-in"]) {
      await page.goto(registry.portalOrigin + path);
      await page.getByRole("heading", { level: 1 }).waitFor();
    }
    expect(refused).toEqual([]);
    await page.context().close();
  });
});

it.each(["light", "dark"] as const)("fits a small phone with text twice as large, in %s", async (scheme) => {
  const { page } = await openSeat(browser);
  await page.goto(`${registry.portalOrigin}/sign-in`);
  await fillAccount(page, { ...CARL, password: "another very long password" }, "Sign in");
  await page.getByRole("heading", { name: "Mini-apps", level: 1 }).waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: scheme });
  for (const path of ["/account", `/apps/${APP}/listing`, `/apps/${APP}/usage`, `/apps/${APP}/releases`]) {
    await page.goto(registry.portalOrigin + path);
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, path).toBeLessThanOrEqual(0);
    await axeFindsNothing(page);
  }
  await page.context().close();
});

it("gave no browser anything to complain of", () => {
  for (const { complaints } of [reviewer, creator]) expect(complaints).toEqual([]);
});

type Json = ReturnType<typeof JSON.parse>;

/** Asks the API as the page would. */
function call(page: Page, method: string, path: string, body?: object): Promise<Json> {
  return page.evaluate(
    async ([how, where, sent]) => {
      const answer = await fetch(where ?? "", {
        method: how ?? "GET",
        ...(sent !== undefined && { body: sent, headers: { "content-type": "application/json" } }),
      });
      if (!answer.ok) throw new Error(`${where} answered ${answer.status}: ${await answer.text()}`);
      return answer.json() as Promise<unknown>;
    },
    [method, path, body === undefined ? undefined : JSON.stringify(body)] as const,
  );
}

async function readPublic(locale = "en"): Promise<Json> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(registry.shellOrigin);
  const { listing } = await call(page, "GET", `/v1/miniapps/${APP}?locale=${locale}`);
  await page.context().close();
  return listing;
}

async function readTrial(url: string): Promise<Json> {
  const page = await (await browser.newContext()).newPage();
  try {
    await page.goto(registry.shellOrigin);
    return await call(page, "GET", new URL(url).pathname.replace("/trial/", "/v1/trials/"));
  } finally {
    await page.context().close();
  }
}

async function addScreenshot(page: Page, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add screenshots" }).click();
  await (await chooser).setFiles({ name: "shot.png", mimeType: "image/png", buffer });
}

/** Every path that a page asks the content host for, as it asks. */
function watchContent(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === registry.contentOrigin) asked.push(pathname);
  });
  return asked;
}

/** Where the content of the release is that a channel offers, by the signed statement. */
async function contentOf(channel: "production" | "trial"): Promise<string> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(registry.shellOrigin);
  const envelope = await call(page, "GET", `${registry.contentOrigin}/cdn/meta/apps/${APP}.json`);
  await page.context().close();
  const { channels, releases } = JSON.parse(envelope.signed) as Json;
  const [{ release }] = channels[channel].offers;
  return releases.find((each: { readonly id: string }) => each.id === release).content.url as string;
}

/** Takes the example through the portal's own API: uploaded, approved, released to everyone. */
async function releaseExample(): Promise<void> {
  const { page } = creator;
  const { id: team } = await call(page, "POST", "/api/teams", { name: "Tidepool" });
  await call(page, "POST", "/api/apps", { id: APP, team, name: "Expense journal" });
  const id = await approveVersion(1);
  await call(page, "POST", `/api/versions/${id}/release`, { percent: 100 });
}

/** Uploads the example under a version code and has it approved; gives the version's id. */
async function approveVersion(code: number): Promise<string> {
  const { page } = creator;
  await page.goto(`${registry.portalOrigin}/apps/${APP}`);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  const buffer = Buffer.from(zipWithCode(await buildExample(EXAMPLE), code));
  await (await chooser).setFiles({ name: "dist.zip", mimeType: "application/zip", buffer });
  await page.getByRole("button", { name: "Submit for review" }).click({ timeout: WORK_MS });
  await page.getByText("In review").first().waitFor();
  const [version] = (await call(page, "GET", `/api/apps/${APP}/versions`)).versions;
  const decision = { outcome: "approved", rules: [], note: "" };
  await call(reviewer.page, "POST", `/api/review/${version.id}/decision`, decision);
  return version.id as string;
}
