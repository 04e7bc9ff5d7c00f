import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../../../tests/browser/launch.ts";
import { hasOperator } from "../accounts/operator-link.ts";
import { askShell } from "../accounts/testing/person.ts";
import { totp } from "../accounts/testing/totp.ts";
import { createUser, grantStaff } from "../accounts/users.ts";
import { addSampleApp } from "../testing/sample-version.ts";
import { servePortal } from "./testing/serve-portal.ts";
import type { ServedPortal } from "./testing/serve-portal.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const OLGA = { name: "Olga", email: "olga@example.com", password: "olga has a long password" };
const CARL = { name: "Carl", email: "carl@example.com", password: "carl has a long password" };

let portal: ServedPortal;
let browser: Browser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([servePortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

describe("a new registry's portal in Chromium", () => {
  it("leads from the operator's link through accounts and a device login to a decision", async () => {
    const page = await newPage();
    await page.goto(portal.claimUrl);
    expect(new URL(page.url()).hash).toBe("");
    await fill(page, OLGA, "Claim this registry");
    await page.getByRole("heading", { name: "Hello, Olga" }).waitFor();
    await axeFindsNothing(page);

    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("link", { name: "Make an account" }).click();
    await axeFindsNothing(page);
    await fill(page, CARL, "Make account");
    await page.getByRole("heading", { name: "Hello, Carl" }).waitFor();
    await page.getByLabel("Name of the team").fill("Tidepool");
    await page.getByRole("button", { name: "Make team" }).click();
    await page.getByRole("heading", { name: "Tidepool" }).waitFor();

    expect(await loginFromTerminal(page)).toBe(CARL.email);

    await page.goto(portal.portalOrigin);
    await page.getByRole("button", { name: "Sign out" }).click();
    const versionId = await versionInReview();
    await page.goto(`${portal.portalOrigin}/review/${versionId}`);
    await fill(page, OLGA, "Sign in");
    await page.getByRole("heading", { name: "Decide" }).waitFor();
    await axeFindsNothing(page);
    await page.getByLabel("Request changes").check();
    await page.getByLabel("It asks for a permission that it does not need.").check();
    await page.getByRole("button", { name: "Decide" }).click();
    await page.getByText("Nothing waits for a decision.").waitFor();
    const [decision] = await portal.registry.db.query("select outcome, rules from decisions");
    expect(decision).toEqual({ outcome: "changes_requested", rules: ["review/permission"] });
  });
});

describe("the portal in Chromium", () => {
  beforeAll(async () => {
    const { registry } = portal;
    if (await hasOperator(registry.db)) return;
    await grantStaff(registry.db, await createUser(registry, registry.db, OLGA), "operator");
  });

  it("enrols a second factor, and asks for it at the next sign-in", async () => {
    const page = await newPage();
    await page.goto(`${portal.portalOrigin}/sign-up?then=/second-factor`);
    await fill(page, { ...CARL, name: "Sara", email: "sara@example.com" }, "Make account");
    await page.getByRole("button", { name: "Enrol an app" }).waitFor();
    await page.getByLabel("Password").fill(CARL.password);
    await page.getByRole("button", { name: "Enrol an app" }).click();
    await page.getByText("Recovery codes:").waitFor();
    const secret = (await page.locator("[data-show=secret]").textContent()) ?? "";
    await axeFindsNothing(page);
    await enterCode(page, totp(secret, Date.now()));
    await page.getByRole("heading", { name: "Hello, Sara" }).waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await fill(page, { ...CARL, name: undefined, email: "sara@example.com" }, "Sign in");
    await page.getByRole("heading", { name: "Enter a code" }).waitFor();
    await axeFindsNothing(page);
    await enterCode(page, totp(secret, Date.now() + 30_000));
    await page.getByRole("heading", { name: "Hello, Sara" }).waitFor();
  });

  it("asks staff for a fresh code where one is needed, and keeps what they filled in", async () => {
    const page = await newPage();
    const { registry, portalOrigin } = portal;
    const rita = { name: "Rita", email: "rita@example.com", password: "rita has a long password" };
    await grantStaff(registry.db, await createUser(registry, registry.db, rita), "operator");
    await page.goto(`${portalOrigin}/sign-in?then=/second-factor`);
    await fill(page, { ...rita, name: undefined }, "Sign in");
    await page.getByRole("button", { name: "Enrol an app" }).waitFor();
    await page.getByLabel("Password").fill(rita.password);
    await page.getByRole("button", { name: "Enrol an app" }).click();
    await page.getByText("Recovery codes:").waitFor();
    await enterCode(page, totp((await page.locator("[data-show=secret]").textContent()) ?? "", Date.now()));
    await page.getByRole("heading", { name: "Hello, Rita" }).waitFor();
    portal.passTime(16 * 60 * 1000);
    await page.goto(`${portalOrigin}/staff`);
    await page.getByLabel("Email").fill(OLGA.email);
    await page.getByRole("button", { name: "Give role" }).click();
    await page.getByRole("link", { name: "Open that page in a new tab" }).waitFor();
    expect(await page.getByLabel("Email").inputValue()).toBe(OLGA.email);
    await axeFindsNothing(page);
  });

  it("says what is wrong beside the form, and keeps what was typed", async () => {
    const page = await newPage();
    await page.goto(`${portal.portalOrigin}/sign-in`);
    await fill(page, { ...CARL, name: undefined, password: "not the password" }, "Sign in");
    await page.getByRole("alert").getByText("The address or the password is not right").waitFor();
    expect(await page.getByLabel("Email").inputValue()).toBe(CARL.email);
    await axeFindsNothing(page);
  });

  it.each(["light", "dark"] as const)(
    "fits a small phone with text twice as large, in %s",
    async (scheme) => {
      const page = await newPage();
      await page.setViewportSize({ width: 360, height: 640 });
      await page.emulateMedia({ colorScheme: scheme });
      for (const path of ["/sign-in", "/sign-up", "/claim", "/second-factor"]) {
        await page.goto(portal.portalOrigin + path);
        await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(beyond, path).toBeLessThanOrEqual(0);
        await axeFindsNothing(page);
      }
    },
  );

  it("has nothing to press that is smaller than a finger", async () => {
    const page = await newPage();
    await page.goto(`${portal.portalOrigin}/sign-up`);
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll("button, input, header a")].map(
        (each) => each.getBoundingClientRect().height,
      ),
    );
    expect(heights.length).toBeGreaterThan(3);
    for (const height of heights) expect(height).toBeGreaterThanOrEqual(44);
  });
});

async function newPage(): Promise<Page> {
  const context = await browser.newContext();
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

type Filled = { readonly name: string | undefined; readonly email: string; readonly password: string };

async function fill(page: Page, { name, email, password }: Filled, button: string): Promise<void> {
  await page.getByRole("button", { name: button }).waitFor();
  const label = page.getByLabel("Your name");
  if (name !== undefined && (await label.isVisible())) await label.fill(name);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: button }).click();
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Continue" }).click();
}

/** What `atoll login` does, with this page as the browser it opens; gives whose account it was. */
async function loginFromTerminal(page: Page): Promise<string> {
  const clientId = "atoll-cli";
  const shell = portal.shellOrigin;
  const started = await askShell(portal.app, ["POST", "/v1/device/code"], { body: { clientId }, shell });
  const { deviceCode, verificationUri } = started.body;
  await page.goto(verificationUri);
  await axeFindsNothing(page);
  await page.getByRole("button", { name: "Approve" }).click();
  await page.getByText("Go back to your terminal").waitFor();
  const polled = await askShell(portal.app, ["POST", "/v1/device/token"], {
    body: { clientId, deviceCode },
    shell,
  });
  const me = await askShell(portal.app, ["GET", "/v1/me"], { token: polled.body.token, shell });
  return me.body.user.email as string;
}

/** A version of someone else's that waits, with Olga made a reviewer. */
async function versionInReview(): Promise<string> {
  const { db } = portal.registry;
  await db.query("insert into staff (user_id, role) select id, 'reviewer' from users where email = $1", [
    OLGA.email,
  ]);
  const app = await addSampleApp(portal.registry, "photos");
  const { id } = await app.upload({ code: 1 });
  await db.query("update versions set state = 'in_review' where id = $1", [id]);
  return id;
}

/** Security: the page's own policy stays in force; axe is run from outside of it. */
async function axeFindsNothing(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  });
  expect(found).toEqual([]);
}
