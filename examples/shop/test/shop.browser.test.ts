import { join } from "node:path";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchBrowser } from "../../../tests/browser/launch.ts";
import { faultsOf } from "../../../tests/e2e/page-faults.ts";
import { seededRegistry } from "../../../tests/e2e/registry/seeded-registry.ts";

let browser: Browser;
let page: Page;
let faults: readonly string[];
let origin: string;

beforeAll(async () => {
  const [registry, launched] = await Promise.all([seededRegistry(), launchBrowser()]);
  browser = launched;
  origin = registry.shellOrigin;
  page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
  faults = faultsOf(page);
}, 400_000);
afterAll(() => browser?.close());

const open = () => page.goto(`${origin}/miniapp/org.atoll.shop/open`);
const button = (name: string | RegExp) => page.getByRole("button", { name });
const sheet = () => page.getByRole("alertdialog");
/** Keeps a picture where somebody wants to look at it. */
async function picture(name: string): Promise<void> {
  const pictures = process.env["ATOLL_PICTURES"];
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `shop-${name}.png`) });
}

describe("the shop over a registry", { timeout: 120_000 }, () => {
  it("shows what the seed put on offer, to who is signed out too", async () => {
    await open();
    await button("Tide mug, €24.00").waitFor();
    expect(await button(/, €/).count()).toBe(7);
    await picture("catalogue");
  });

  it("sends goods to an address, after the person has signed in", async () => {
    await button("Tide mug, €24.00").click();
    await page.getByRole("img", { name: /A mug, teal/ }).waitFor();
    await picture("product");
    await button("Add to basket").click();
    await button("View basket").click();
    await picture("basket");
    await button("Check out").click();
    await sheet().getByRole("heading", { name: "Clay Harbour asks you to sign in" }).waitFor();
    await sheet().getByRole("button", { name: "Not now" }).click();
    await page.getByText("Nothing was bought").waitFor();
    await signUp(page);
    await open();
    await button("View basket").click();
    await button("Check out").click();
    await sheet().getByLabel("Name", { exact: true }).fill("Mia Okafor");
    await sheet().getByLabel("Street and number").fill("1 Quay");
    await sheet().getByLabel("City").fill("Lagos");
    await sheet().getByLabel("Country").fill("nigeria");
    await picture("sheet");
    await sheet().getByRole("button", { name: "Pay €24.00 in test" }).click();
    await sheet().getByRole("button", { name: "Done" }).click();
    await page.getByText("Thank you").waitFor();
    await picture("order");
    expect(await page.getByText("1 Quay").count()).toBe(0);
  });

  it("keeps the handbook for who bought it, after a reload", async () => {
    await open();
    await button("Glaze handbook, €9.00").click();
    await button("Buy for €9.00").click();
    await sheet().getByRole("radio", { name: "Test card that is declined" }).click();
    await sheet().getByRole("button", { name: "Pay €9.00 in test" }).click();
    await sheet().getByRole("button", { name: "Close" }).click();
    await page.getByText("The payment was declined").waitFor();
    await picture("declined");
    await button("Buy for €9.00").click();
    await sheet().getByRole("button", { name: "Pay €9.00 in test" }).click();
    await sheet().getByRole("button", { name: "Done" }).click();
    await button("Read").click();
    await button(/^Tide/).click();
    await picture("handbook");
    await open();
    await button("Glaze handbook, €9.00, Yours").waitFor();
  });

  it("fits the dark", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await button("Reef vase, €58.00").click();
    await page.getByRole("img", { name: /A dark round vase/ }).waitFor();
    await picture("dark");
    expect(faults).toEqual([]);
  });
});

/** Makes an account as the shell's own form does. */
function signUp(shell: Page): Promise<void> {
  return shell.evaluate(async () => {
    const person = { email: `mia-${crypto.randomUUID()}@example.com`, password: "mia has a long password" };
    const post = (path: string, body: object) =>
      fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    await post("/v1/end-users/sign-up", { ...person, name: "Mia Okafor" });
    await post("/v1/end-users/sign-in", { ...person, session: "cookie" });
  });
}
