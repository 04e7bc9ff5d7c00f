import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { signUpAndIn } from "../seed/accounts.ts";
import { call } from "./call.ts";
import type { Scene, SeatName } from "./scene.ts";
import { settle } from "./settle.ts";
import { FERRY } from "./stage/mini-apps.ts";
import type { Stage } from "./stage/stage.ts";

/** Browsers of the people who look, opened when they are first needed and kept. */
export type Seats = {
  /** A page in the browser of who looks at a scene, in a language. */
  openPage(scene: Scene, locale: "en" | "ar"): Promise<Page>;
  close(): Promise<void>;
};

const MIA = { name: "Mia Okafor", email: "mia@example.com", password: "mia has a long password" };
const STARTER = { name: "Noor", email: "noor@example.com", password: "noor has a long password" };
/** Somebody new each time. */
const FORGETFUL: readonly SeatName[] = ["newcomer", "nobody"];

/** Makes the seats of a stage. */
export function createSeats(browser: Browser, stage: Stage): Seats {
  const kept = new Map<string, Promise<BrowserContext>>();
  const seat = (name: SeatName, locale: "en" | "ar"): Promise<BrowserContext> => {
    const key = `${name} ${locale}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const opened = locale === "ar" ? translate(browser, seat(name, "en")) : begin(browser, name, stage);
    kept.set(key, opened);
    return opened;
  };
  return {
    async openPage({ seat: name }, locale) {
      if (!FORGETFUL.includes(name)) return (await seat(name, locale)).newPage();
      const context = await newContext(browser, { locale: LOCALES[locale] });
      const page = await context.newPage();
      page.once("close", () => void context.close());
      return page;
    },
    async close() {
      await Promise.all(Array.from(kept.values(), async (context) => (await context).close()));
    },
  };
}

const LOCALES = { en: "en-GB", ar: "ar" } as const;

async function newContext(browser: Browser, options: Parameters<Browser["newContext"]>[0]) {
  const context = await browser.newContext({ reducedMotion: "reduce", serviceWorkers: "block", ...options });
  context.setDefaultTimeout(15_000);
  return context;
}

/** The same browser, of somebody who reads Arabic. */
async function translate(browser: Browser, english: Promise<BrowserContext>): Promise<BrowserContext> {
  const storageState = await (await english).storageState({ indexedDB: true });
  return newContext(browser, { locale: LOCALES.ar, storageState });
}

async function begin(browser: Browser, name: SeatName, stage: Stage): Promise<BrowserContext> {
  const context = await newContext(browser, { locale: LOCALES.en });
  const page = await context.newPage();
  if (name === "mia") await giveHistory(page, stage);
  else await signInToPortal(page, name, stage);
  await page.close();
  return context;
}

async function signInToPortal(page: Page, name: SeatName, { portalOrigin, accounts }: Stage): Promise<void> {
  if (name === "starter") await signUpAndIn(portalOrigin, STARTER);
  const { email, password } = name === "starter" ? STARTER : accounts[name as keyof Stage["accounts"]];
  await page.goto(`${portalOrigin}/sign-in`);
  await call(page, "POST", "/api/sign-in", { email, password });
}

/** An account, a profile, mini-apps that were opened, and a permission that was allowed and used. */
async function giveHistory(page: Page, { shellOrigin }: Stage): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.context().grantPermissions(["geolocation"], { origin: shellOrigin });
  await page.context().setGeolocation({ latitude: 48.85837, longitude: 2.294481 });
  await page.goto(shellOrigin);
  await call(page, "POST", "/v1/end-users/sign-up", MIA);
  const { email, password } = MIA;
  await call(page, "POST", "/v1/end-users/sign-in", { email, password, session: "cookie" });
  for (const id of ["org.atoll.todo", "org.atoll.weather", "org.atoll.expense-journal", FERRY]) {
    await page.goto(`${shellOrigin}/miniapp/${id}/open`);
    await settle(page);
  }
  await page.getByRole("button", { name: "Nearest pier" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Allow", exact: true }).click();
  await page.getByText(/^48\./).waitFor();
  await page.getByRole("button", { name: "Buy a pass" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: /^Pay/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Done" }).click();
}

/** Where a scene's page is. */
export function addressOf({ screen, at }: Scene, { shellOrigin, portalOrigin, known }: Stage): string {
  const path = at.replaceAll(/\{(\w+)\}/g, (_, word: string) => {
    const value = known[word];
    if (value === undefined) throw new Error(`The stage knows no "${word}" of ${at}.`);
    return value;
  });
  const origin = screen.startsWith("portal/") ? portalOrigin : shellOrigin;
  return new URL(join("/", path), origin).href;
}
