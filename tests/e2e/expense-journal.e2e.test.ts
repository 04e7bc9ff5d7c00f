import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { envelopeSchema, statementSchema } from "@atoll/distribution";
import type { Envelope } from "@atoll/distribution";
import { loopbackFetch } from "@atoll/distribution/node";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sampleExpense } from "../../examples/expense-journal/src/model/sample-expenses.ts";
import { dayInWords } from "../../examples/expense-journal/src/model/words.ts";
import { builtJournal } from "../../examples/expense-journal/test/open-journal.ts";
import { launchBrowser } from "../browser/launch.ts";
import { ADD_PHOTO, createJournalPage } from "./journal-page.ts";
import { faultsOf } from "./page-faults.ts";
import { seededRegistry } from "./registry/seeded-registry.ts";
import type { SeededRegistry } from "./registry/start-seeded-registry.ts";

let registry: SeededRegistry;
let browser: Browser;
let page: Page;
let faults: readonly string[];

beforeAll(async () => {
  [registry, browser] = await Promise.all([seededRegistry(), launchBrowser()]);
});

afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
  faults = faultsOf(page);
  await page.goto(registry.shellOrigin);
});

afterEach(async () => {
  await page.context().close();
  expect(faults).toEqual([]);
});

it("is released as the very bundle that the simulator's tests run", async () => {
  const built = await readFile(join(await builtJournal(), "main.jsbundle"));
  const statement = await openSigned("/cdn/meta/apps/org.atoll.expense-journal.json");
  const { releases } = statementSchema.parse(JSON.parse(statement.signed));
  const code = releases[0]?.code.find(({ format }) => format === "js");
  expect(code?.artifact.sha256).toBe(createHash("sha256").update(built).digest("hex"));
});

describe("a person with the expense journal", () => {
  it("adds an expense with a receipt, reloads, and finds both", async () => {
    const journal = createJournalPage(page);
    await journal.openFromCatalogue();
    await journal.beginExpense("12.50", "Lunch with Ana");
    await page.getByText(ADD_PHOTO).click();
    await journal.choosePhoto(() => journal.answer("Allow"));
    await page.getByRole("img", { name: "Receipt of this expense" }).waitFor();
    await journal.save();
    await page.reload();
    await page.getByRole("button", { name: /Lunch with Ana.*with receipt/ }).click();
    await page.getByRole("img", { name: "Receipt of Lunch with Ana" }).waitFor();
    await page.getByText("€12.50").first().waitFor();
  });

  it("refuses photos, is told what to do, and allows them later", async () => {
    const journal = createJournalPage(page);
    await journal.openFromCatalogue();
    await journal.beginExpense("3", "Coffee");
    await page.getByText(ADD_PHOTO).click();
    await journal.answer("Don’t allow");
    await page.getByText("Photos are not allowed").waitFor();
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: /Ask again/ }).click();
    await page.keyboard.press("Escape");
    await page.getByText(ADD_PHOTO).click();
    await journal.choosePhoto(() => journal.answer("Only this time"));
    await page.getByRole("img", { name: "Receipt of this expense" }).waitFor();
  });

  it("adds up a foreign currency with a rate from the one domain the manifest allows", async () => {
    const asked: Promise<Record<string, string>>[] = [];
    page.on("request", (request) => {
      if (new URL(request.url()).hostname === "rates.localhost") asked.push(request.allHeaders());
    });
    const journal = createJournalPage(page);
    await journal.openFromCatalogue();
    await journal.beginExpense("10", "Book");
    await page.getByRole("button", { name: "USD" }).click();
    await journal.save();
    await page
      .getByText(/\$10\.00/)
      .first()
      .waitFor();
    await page
      .getByText(/€[1-9]/)
      .first()
      .waitFor();
    // Security: the request leaves from an opaque frame, without cookies.
    const [headers, ...more] = await Promise.all(asked);
    expect(more).toEqual([]);
    expect(headers).toMatchObject({
      origin: "null",
      "sec-fetch-site": expect.stringMatching(/cross-site|same-site/),
    });
    expect(headers).not.toHaveProperty("cookie");
  });

  it("scrolls through ten thousand rows, of which only those in sight exist", async () => {
    await createJournalPage(page).openFromCatalogue();
    await page.getByText("10,000 sample rows").click();
    const list = page.getByRole("list", { name: "Sample expenses" });
    await list.getByText(dayOf(0)).first().waitFor();
    await page.getByRole("button", { name: "Middle" }).click();
    await list.getByText(dayOf(5_000)).first().waitFor();
    await page.getByRole("button", { name: "Last" }).click();
    await list.getByText(dayOf(9_999)).first().waitFor();
    expect(await list.getByText(/ · /).count()).toBeLessThan(60);
  });
});

/** The words by which the example shows the day of a sample row. */
const dayOf = (index: number): string => dayInWords(sampleExpense(index).day);

/** A signed file of the registry. */
async function openSigned(path: string): Promise<Envelope> {
  const answer = await loopbackFetch(registry.shellOrigin.replace("//", "//content.") + path);
  return envelopeSchema.parse(await answer.json());
}
