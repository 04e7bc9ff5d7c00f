import { describe, expect, it } from "vitest";

import { storeWith } from "./journal-storage.ts";
import { addExpense, openJournal, RATES, answerRates } from "./open-journal.ts";

describe("the journal", () => {
  it("says what to do while it is empty", async () => {
    await using app = await openJournal();
    expect(app.getByText("No expenses yet")).toBeDefined();
    expect(app.getByText("€0.00")).toBeDefined();
    expect(app.snapshot()).toMatch(/Image alt="" source="assets\/icon-[0-9a-f]{10}\.png"/);
    expect(app.network.requests).toEqual([]);
  });

  it("adds expenses and adds them up", async () => {
    await using app = await openJournal();
    await addExpense(app, { amount: "12,50", note: "Lunch with Ana" });
    await addExpense(app, { amount: "1200", note: "Rent" });
    expect(app.queryByText("No expenses yet")).toBeNull();
    expect(app.getByText("2 expenses")).toBeDefined();
    expect(app.getAllByText("€1,212.50")).toHaveLength(2);
    const rows = app.getAllByRole("button", { name: /Food · Today/ });
    expect(rows.map(app.textOf)).toEqual([
      "Rent Food · Today €1,200.00",
      "Lunch with Ana Food · Today €12.50",
    ]);
  });

  it("keeps everything for the next time", async () => {
    await using app = await openJournal();
    await addExpense(app, { amount: "3.20", note: "Coffee beans" });
    await app.reopen();
    expect(app.getByText("Coffee beans")).toBeDefined();
    expect(app.getByText("1 expense")).toBeDefined();
  });

  it("says what is wrong with an amount, and saves once it is right", async () => {
    await using app = await openJournal();
    await app.tap(app.getByRole("button", { name: "Add expense" }));
    const amount = app.getByLabel("Amount");
    expect(app.focused()).toBe(amount);
    await app.tap(app.getByRole("button", { name: "Earlier by a day" }));
    await app.tap(app.getByRole("button", { name: "Later by a day" }));
    await app.tap(app.getByRole("button", { name: "Save expense" }));
    expect(app.getByText("Enter an amount.")).toBe(amount);
    expect(app.focused()).toBe(amount);
    await app.type(amount, "1.234");
    expect(amount.props["error"]).toBe("Enter at most two digits after the point.");
    await app.clear(amount);
    await app.type(amount, "1.23");
    expect(amount.props["error"]).toBeUndefined();
    await app.submit(app.getByLabel("What for"));
    expect(await app.findByRole("button", { name: "Food, Today, €1.23" })).toBeDefined();
  });

  it("keeps what was typed when the form is left, until one starts over", async () => {
    await using app = await openJournal();
    await app.tap(app.getByRole("button", { name: "Add expense" }));
    await app.type(app.getByLabel("What for"), "Tickets");
    await app.back();
    await app.tap(app.getByRole("button", { name: "Add expense" }));
    expect(app.valueOf(app.getByLabel("What for"))).toBe("Tickets");
    await app.tap(app.getByText("Start over"));
    expect(app.valueOf(app.getByLabel("What for"))).toBe("");
    expect(app.queryByText("Start over")).toBeNull();
  });

  it("puts an expense on an earlier day, never on a later one", async () => {
    await using app = await openJournal();
    await app.tap(app.getByRole("button", { name: "Add expense" }));
    expect(app.getByLabel("Later by a day").props["disabled"]).toBe(true);
    await app.tap(app.getByLabel("Earlier by a day"));
    expect(app.getByText("Yesterday")).toBeDefined();
    await app.tap(app.getByLabel("Later by a day"));
    expect(app.getByText("Today")).toBeDefined();
  });

  it("comes back to where one was in a long journal", async () => {
    await using app = await openJournal({ storage: await storeWithLongMonth() });
    const list = app.getByRole("list");
    await app.scrollTo(list, 60);
    await app.tap(app.getByText("Expense 140"));
    await app.back();
    expect(app.getByText("Expense 140")).toBeDefined();
    expect(app.queryByText("Expense 200")).toBeNull();
  });

  it("changes an expense", async () => {
    await using app = await openJournal();
    await addExpense(app, { amount: "10", note: "Books" });
    await app.tap(app.getByText("Books"));
    await app.tap(app.getByText("Edit"));
    const amount = app.getByLabel("Amount");
    expect(app.valueOf(amount)).toBe("10.00");
    await app.clear(amount);
    await app.type(amount, "25");
    await app.tap(app.getByRole("button", { name: "Fun" }));
    await app.tap(app.getByRole("button", { name: "Save expense" }));
    expect(await app.findByText("€25.00")).toBeDefined();
    expect(app.getByText("Fun")).toBeDefined();
    await app.reopen();
    expect(app.textOf(app.getByRole("button", { name: /Books/ }))).toBe("Books Fun · Today €25.00");
  });
});

/** A month with 200 expenses, the last entered on top. */
function storeWithLongMonth() {
  const entries = Array.from({ length: 200 }, (_, index) => ({
    id: `e${index + 1}`,
    amount: 100,
    currency: "EUR",
    category: "food",
    note: `Expense ${index + 1}`,
    day: "2024-03-05",
    enteredAt: index,
  }));
  return storeWith({ "month:2024-03": JSON.stringify({ version: 1, entries }) });
}

describe("deleting", () => {
  it("can be undone", async () => {
    await using app = await openJournal();
    await addExpense(app, { amount: "10", note: "Books" });
    await app.tap(app.getByText("Books"));
    await app.tap(app.getByRole("button", { name: "Delete" }));
    expect(await app.findByText("Deleted “Books”.")).toBeDefined();
    expect(app.getByText("No expenses yet")).toBeDefined();
    await app.tap(app.getByText("Undo"));
    expect(await app.findByText("Books")).toBeDefined();
    expect(app.queryByText("Undo")).toBeNull();
    await app.reopen();
    expect(app.getByText("Books")).toBeDefined();
  });

  it("is final after a while", async () => {
    await using app = await openJournal();
    await addExpense(app, { amount: "10", note: "Books" });
    await app.tap(app.getByText("Books"));
    await app.tap(app.getByRole("button", { name: "Delete" }));
    await app.findByText("Undo");
    await app.advance(7_000);
    expect(app.queryByText("Undo")).not.toBeNull();
    await app.advance(2_000);
    expect(app.queryByText("Undo")).toBeNull();
    await app.reopen();
    expect(app.getByText("No expenses yet")).toBeDefined();
  });
});

describe("currencies", () => {
  it("converts by the rates of the service, asked for only when they are needed", async () => {
    await using app = await openJournal();
    await addExpense(app, { amount: "10", note: "Books" });
    expect(app.network.requests).toHaveLength(0);
    await addExpense(app, { amount: "11.52", note: "Burger", currency: "USD" });
    expect(app.network.requests.map(({ url }) => url)).toEqual([`${RATES}?base=EUR`]);
    expect(await app.findByText("≈ €10.00")).toBeDefined();
    expect(app.getAllByText("€20.00")).toHaveLength(2);
  });

  it("adds up apart what cannot be converted, and tries again", async () => {
    await using app = await openJournal({ network: {} });
    await addExpense(app, { amount: "10", note: "Books" });
    await addExpense(app, { amount: "11.52", note: "Burger", currency: "USD" });
    expect(await app.findByText("No exchange rates")).toBeDefined();
    expect(app.getAllByText("€10.00 + $11.52")).toHaveLength(2);
    app.network.route(RATES, answerRates);
    await app.tap(app.getByText("Try again"));
    expect(await app.findByText("≈ €10.00")).toBeDefined();
    expect(app.queryByText("No exchange rates")).toBeNull();
  });

  it("uses the last rates there were when there is no connection", async () => {
    await using app = await openJournal();
    await app.tap(app.getByText("Currencies"));
    expect(await app.findByText("Rates of 21 Nov 2025")).toBeDefined();
    await app.reopen();
    app.failures.always("network", "offline");
    await app.tap(app.getByText("Currencies"));
    expect(await app.findByText("Until then the rates of 21 Nov 2025 are used.")).toBeDefined();
    expect(app.getByText("1.1520 USD")).toBeDefined();
  });

  it("shows that it is asking, and what a broken answer comes to", async () => {
    let answer: (reply: { json: unknown }) => void = () => {};
    const later = () => new Promise<{ json: unknown }>((resolve) => (answer = resolve));
    await using app = await openJournal({ network: { [RATES]: later } });
    await app.tap(app.getByText("Currencies"));
    expect(app.getByText("Fetching exchange rates…")).toBeDefined();
    expect(app.getByText("Refresh rates").props["loading"]).toBe(true);
    answer({ json: { rates: "none" } });
    expect(await app.findByText("The rates service cannot be reached")).toBeDefined();
  });

  it("adds up in another home currency, also next time", async () => {
    await using app = await openJournal();
    await addExpense(app, { amount: "10", note: "Books" });
    await app.tap(app.getByText("Currencies"));
    await app.findByText("1 EUR is");
    await app.tap(app.getByText("JPY"));
    await app.back();
    expect(app.getAllByText("¥1,805")).toHaveLength(2);
    await app.reopen();
    expect(await app.findByText("≈ ¥1,805")).toBeDefined();
  });
});

describe("10,000 sample rows", () => {
  it("exist only where they are looked at", async () => {
    await using app = await openJournal();
    await app.tap(app.getByText("10,000 sample rows"));
    const list = app.getByRole("list");
    expect(list.props["count"]).toBe(10_000);
    expect(list.children).toHaveLength(12);
    const first = app.textOf(list);
    await app.scrollTo(list, 5_000);
    expect(list.children.map((item) => item.props["index"])).toContain(5_005);
    expect(list.children.length).toBeLessThan(40);
    await app.scrollTo(list, 0);
    expect(app.textOf(list)).toBe(first);
  });

  it("can be jumped through", async () => {
    await using app = await openJournal();
    await app.tap(app.getByText("10,000 sample rows"));
    const list = app.getByRole("list");
    await app.tap(app.getByText("Last"));
    expect(list.children.map((item) => item.props["index"])).toContain(9_999);
    await app.back();
    expect(app.getByText("No expenses yet")).toBeDefined();
  });
});
