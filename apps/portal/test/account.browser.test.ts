import { gzipSync } from "node:zlib";
import { createRegistryApi } from "@atoll/distribution/registry";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loopbackFetch } from "../../../packages/distribution/src/node/loopback-fetch.ts";
import { totp } from "../../registry/src/accounts/testing/totp.ts";
import { launchBrowser } from "../../../tests/browser/launch.ts";
import { createDataDir, startRegistry } from "../../../tests/delivery/registry-process.ts";
import type { RegistryProcess } from "../../../tests/delivery/registry-process.ts";
import { axeFindsNothing } from "./axe.ts";
import { fillAccount, openSeat, person, signUp } from "./person.ts";

const [OLGA, SARA, TERO] = [person("Olga"), person("Sara"), person("Tero")];

const data = createDataDir();
let registry: RegistryProcess;
let browser: Browser;

beforeAll(async () => {
  registry = await startRegistry(data.dir);
  browser = await launchBrowser();
  const { page } = await openSeat(browser);
  await page.goto(`${registry.portalOrigin}/claim#token=${registry.operatorToken}`);
  await fillAccount(page, OLGA, "Claim this registry");
  await page.getByRole("heading", { name: "Mini-apps", level: 1 }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await registry?.stop();
  data.remove();
});

describe("an account at the portal", () => {
  it("enrols a second factor, and is asked for a code at the next sign-in", async () => {
    const { page, complaints } = await openSeat(browser);
    await signUp(page, registry.portalOrigin, SARA);
    await page.goto(`${registry.portalOrigin}/second-factor`);
    await page.getByLabel("Password", { exact: true }).fill(SARA.password);
    await page.getByRole("button", { name: "Enrol an app" }).click();
    const secret = (await page.getByTestId("secret").textContent()) ?? "";
    await axeFindsNothing(page);
    await enterCode(page, totp(secret, Date.now()));
    await page.getByRole("heading", { name: "Mini-apps", level: 1 }).waitFor();
    await page.getByRole("button", { name: "Your account" }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await fillAccount(page, SARA, "Sign in");
    await page.getByRole("heading", { name: "Enter a code" }).waitFor();
    await axeFindsNothing(page);
    await enterCode(page, totp(secret, Date.now() + 30_000));
    await page.getByRole("heading", { name: "Mini-apps", level: 1 }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("approves a command line that shows a code", async () => {
    const { page } = await openSeat(browser);
    const fetch = loopbackFetch;
    const terminal = createRegistryApi({ origin: registry.shellOrigin, fetch });
    const { deviceCode, verificationUri } = await terminal.deviceCode();
    await page.goto(verificationUri);
    await page.getByRole("link", { name: "Make an account" }).click();
    await fillAccount(page, TERO, "Make account");
    await page.getByText(`sign in as ${TERO.email}`).waitFor();
    await axeFindsNothing(page);
    await page.getByRole("button", { name: "Approve" }).click();
    await page.getByText("Go back to your terminal").waitFor();
    const { token } = await terminal.deviceToken(deviceCode);
    const { user } = await createRegistryApi({ origin: registry.shellOrigin, token, fetch }).me();
    expect(user.email).toBe(TERO.email);
  });

  it("says what is wrong beside the form, and keeps what was typed", async () => {
    const { page } = await openSeat(browser);
    await page.goto(`${registry.portalOrigin}/sign-in`);
    await fillAccount(page, { ...OLGA, password: "not the password" }, "Sign in");
    await page.getByRole("alert").getByText("The address or the password is not right").waitFor();
    await page.getByText("NOT_SIGNED_IN").waitFor();
    expect(await page.getByLabel("Email").inputValue()).toBe(OLGA.email);
    await axeFindsNothing(page);
  });

  it("has nothing to press that is smaller than a finger", async () => {
    const { page } = await openSeat(browser);
    await page.goto(`${registry.portalOrigin}/sign-up`);
    await page.getByRole("button", { name: "Make account" }).waitFor();
    const heights = await page.evaluate(() =>
      [
        ...document.querySelectorAll("button[type=submit], .mantine-Input-wrapper, a, .plain-head button"),
      ].map((each) => each.getBoundingClientRect().height),
    );
    expect(heights.length).toBeGreaterThan(4);
    for (const height of heights) expect(height).toBeGreaterThanOrEqual(44);
  });

  it("loads at most 250 kB of compressed script before the sign-in can be used", async () => {
    const { page } = await openSeat(browser);
    const scripts = new Map<string, Promise<Buffer>>();
    page.on("response", (response) => {
      if (response.url().endsWith(".js")) scripts.set(response.url(), response.body());
    });
    await page.goto(`${registry.portalOrigin}/sign-in`);
    await page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
    const sizes = (await Promise.all(scripts.values())).map((script) => gzipSync(script).length);
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
  });
});

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Continue" }).click();
}
