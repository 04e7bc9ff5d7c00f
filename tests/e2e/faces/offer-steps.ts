import type { Page } from "playwright-core";

/** What decides, in the portal, which version people have. */
export type OfferSteps = {
  /** Offers a version to everyone. */
  release(app: string, versionName: string): Promise<void>;
  /** Offers an earlier version again. */
  rollBack(app: string, versionName: string): Promise<void>;
  /** Takes a mini-app back with all its versions, as an operator does. */
  revoke(app: string, reason: string): Promise<void>;
};

export type OfferStepsOptions = {
  readonly page: Page;
  /** Goes to a path of the portal. */
  go(path: string): Promise<unknown>;
  /** Has axe look at the page. */
  check(): Promise<void>;
};

/** The steps as a person takes them, each to the point where hosts hear of it. */
export function createOfferSteps({ page, go, check }: OfferStepsOptions): OfferSteps {
  const dialog = page.getByRole("dialog");
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const isOffered = async (versionName: string) => {
    await page.getByRole("article", { name: versionName }).getByText("100 %").waitFor();
    await page.getByText("Hosts hear of it in a moment.").waitFor({ state: "detached" });
  };
  return {
    async release(app, versionName) {
      await go(`/apps/${app}`);
      await page.getByRole("link", { name: versionName }).click();
      await button("Release").click();
      await dialog.getByRole("slider", { name: "Share of people" }).press("End");
      await dialog.getByRole("button", { name: "Release", exact: true }).click();
      await isOffered(versionName);
      await check();
    },
    async rollBack(app, versionName) {
      await go(`/apps/${app}/releases`);
      await button(`Roll back to this: ${versionName}`).click();
      await dialog.getByRole("button", { name: "Roll back to this" }).click();
      await isOffered(versionName);
    },
    async revoke(app, reason) {
      await page.getByRole("link", { name: "Revocations" }).click();
      await button("Revoke a mini-app").click();
      await dialog.getByLabel("Id of the mini-app").fill(app);
      await dialog.getByLabel("Reason").fill(reason);
      await dialog.getByRole("button", { name: "Revoke a mini-app" }).click();
      await page.getByRole("cell", { name: reason }).waitFor();
      await check();
    },
  };
}
