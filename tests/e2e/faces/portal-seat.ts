import type { Browser, Page } from "playwright-core";
import { fillAccount } from "../../../apps/portal/test/person.ts";
import type { Person } from "../../../apps/portal/test/person.ts";
import { seriousFindings } from "../axe.ts";
import { watchFaults } from "./faults.ts";
import { createOfferSteps } from "./offer-steps.ts";
import type { OfferSteps } from "./offer-steps.ts";

/** What someone does in the portal, by what they see and click. */
export type PortalSeat = OfferSteps & {
  readonly page: Page;
  readonly faults: readonly string[];
  readonly axe: readonly unknown[];
  claim(token: string, who: Person): Promise<void>;
  signUp(who: Person): Promise<void>;
  makeReviewer(email: string): Promise<void>;
  approveCommandLine(userCode: string): Promise<void>;
  /** Opens what waits of a mini-app. */
  openReview(app: string): Promise<void>;
  approve(note: string): Promise<void>;
};

/** A browser of somebody's own at the portal's door. */
export async function openPortalSeat(browser: Browser, origin: string): Promise<PortalSeat> {
  const context = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 1280, height: 860 },
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const axe: unknown[] = [];
  const check = async () => void axe.push(...(await seriousFindings(page)));
  const go = (path: string) => page.goto(origin + path);
  const dialog = page.getByRole("dialog");
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const arrived = () => page.getByRole("heading", { name: "Mini-apps", level: 1 }).waitFor();
  return {
    page,
    faults: watchFaults(page).list,
    axe,
    async claim(token, who) {
      await go(`/claim#token=${token}`);
      await fillAccount(page, who, "Claim this registry");
      await arrived();
    },
    async signUp(who) {
      await go("/sign-up");
      await fillAccount(page, who, "Make account");
      await arrived();
    },
    async makeReviewer(email) {
      await page.getByRole("link", { name: "Staff" }).click();
      await button("Give a role").click();
      await dialog.getByLabel("Email").fill(email);
      await dialog.getByLabel("Role").selectOption("reviewer");
      await dialog.getByRole("button", { name: "Give a role" }).click();
      await page.getByRole("cell", { name: email, exact: false }).first().waitFor();
    },
    async approveCommandLine(userCode) {
      await go(`/device?code=${userCode}`);
      await button("Approve").click();
      await page.getByText("it is signed in in a moment").waitFor();
    },
    async openReview(app) {
      // Who was given a role meanwhile sees its pages from the next visit on.
      await go("/");
      await page.getByRole("link", { name: "Review", exact: true }).click();
      await page.getByRole("link", { name: app }).click();
      await page.getByRole("heading", { name: "Code that ships" }).waitFor();
    },
    async approve(note) {
      await check();
      await page.getByRole("radio", { name: "Approve" }).check();
      await page.getByLabel("Note to the team").fill(note);
      await button("Decide").click();
      await page.getByText("Nothing waits for a decision.").waitFor();
    },
    ...createOfferSteps({ page, go, check }),
  };
}
