import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../browser/launch.ts";
import { faultsOf } from "./page-faults.ts";
import { seededRegistry } from "./registry/seeded-registry.ts";
import type { SeededRegistry } from "./registry/start-seeded-registry.ts";

type Visit = (page: Page) => Promise<void>;

/** What a person does first in each example, by its folder: something of it has to come of that. */
const VISITS: Readonly<Record<string, Visit>> = {
  booking: async (page) => {
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText("Choose a day.").first().waitFor();
  },
  chat: (page) => page.getByRole("heading").first().waitFor(),
  drawing: async (page) => {
    await page.getByText("Star", { exact: true }).click();
    const board = page.getByRole("img", { name: /The figure Star/ });
    const { x = 0, y = 0 } = (await board.boundingBox()) ?? {};
    await page.mouse.move(x + 60, y + 60);
    await page.mouse.down();
    await page.mouse.move(x + 160, y + 160, { steps: 6 });
    await page.mouse.up();
    await page.getByText("1 line", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("button", { name: "Next figure" }).waitFor();
  },
  "expense-journal": (page) => page.getByRole("button", { name: "Add expense" }).waitFor(),
  gallery: async (page) => {
    await page.getByRole("searchbox").fill("stars");
    await page.getByText("Rating", { exact: true }).click();
    await page.getByRole("heading", { name: "Rating" }).waitFor();
  },
  larder: async (page) => {
    await page.getByRole("button", { name: "Chickpea curry" }).click();
    await page.getByRole("button", { name: "One more" }).click();
    await page.getByText("3 people").waitFor();
  },
  "seven-tasks": (page) => page.getByText("Counter").first().waitFor(),
  shop: (page) => page.getByRole("heading").first().waitFor(),
  todo: async (page) => {
    await page.getByRole("textbox", { name: "New todo" }).fill("Look at every example");
    await page.keyboard.press("Enter");
    await page.getByText("Look at every example").waitFor();
  },
  weather: async (page) => {
    await page.getByRole("button", { name: "Find a place" }).click();
    await page.getByRole("searchbox").fill("Lisbon");
    await page.getByText("Portugal").click();
    await page
      .getByText(/^\d+°$/)
      .first()
      .waitFor();
  },
};

const EXAMPLES = readdirSync(join(import.meta.dirname, "..", "..", "examples"));

let registry: SeededRegistry;
let browser: Browser;

beforeAll(async () => {
  [registry, browser] = await Promise.all([seededRegistry(), launchBrowser()]);
});
afterAll(() => browser.close());

describe("the examples", () => {
  it("are all in the catalogue", async () => {
    const page = await browser.newPage();
    await page.goto(registry.shellOrigin);
    await page.getByRole("heading", { name: "Mini-apps", exact: true }).waitFor();
    const answer = await page.request.get(`${registry.shellOrigin}/v1/catalogue`);
    const { miniApps } = (await answer.json()) as { readonly miniApps: readonly { readonly id: string }[] };
    // Other tests of a run release mini-apps of their own to the same registry.
    const ids = EXAMPLES.map((example) => `org.atoll.${example}`);
    expect(miniApps.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    await page.close();
  });

  it.each(EXAMPLES)("%s comes from the registry and does what it is for", async (example) => {
    const visit = VISITS[example];
    if (visit === undefined) throw new Error(`Say what a person does first in examples/${example}.`);
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const faults = faultsOf(page);
    await page.goto(`${registry.shellOrigin}/miniapp/org.atoll.${example}/open`);
    await visit(page);
    await page.close();
    expect(faults).toEqual([]);
  });
});
