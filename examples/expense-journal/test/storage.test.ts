import { createMemoryStore } from "@atoll/capabilities/fake";
import { describe, expect, it } from "vitest";

import { OWNER, ROOMY, storeWith, textOf } from "./journal-storage.ts";
import { addExpense, openJournal } from "./open-journal.ts";

const lunch = {
  id: "a",
  amount: 1250,
  currency: "EUR",
  category: "food",
  note: "Lunch",
  day: "2024-03-05",
  enteredAt: 1,
};

describe("what is stored", () => {
  it("is one text a month, with a version", async () => {
    const storage = createMemoryStore();
    await using app = await openJournal({ storage });
    await addExpense(app, { amount: "10", note: "Books" });
    const keys = await storage.keys(OWNER);
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatch(/^month:\d{4}-\d{2}$/);
    expect(JSON.parse(await textOf(storage, keys[0] ?? ""))).toMatchObject({
      version: 1,
      entries: [{ amount: 1000, note: "Books" }],
    });
  });

  it("keeps entries it cannot read as they are", async () => {
    const odd = { id: "b", amount: "a lot", from: "version 9" };
    const storage = await storeWith({
      "month:2024-03": JSON.stringify({ version: 1, entries: [lunch, odd] }),
    });
    await using app = await openJournal({ storage });
    expect(app.getByText("March 2024")).toBeDefined();
    await app.tap(app.getByText("Lunch"));
    await app.tap(app.getByText("Delete"));
    await app.findByText("Undo");
    expect(JSON.parse(await textOf(storage, "month:2024-03")).entries).toEqual([odd]);
  });

  it.each([
    ["text that is no JSON", "{{{"],
    ["a later version", JSON.stringify({ version: 2, stuff: [] })],
  ])("is set aside, not lost, when it is %s", async (_, text) => {
    const storage = await storeWith({ "month:2024-03": text });
    await using app = await openJournal({ storage });
    expect(app.getByText(/^What is stored for March 2024 was written by another version/)).toBeDefined();
    const keys = await storage.keys(OWNER);
    expect(keys).toHaveLength(1);
    expect(await textOf(storage, keys[0] ?? "")).toBe(text);
    await app.tap(app.getByText("OK"));
    await app.reopen();
    expect(app.getByText("No expenses yet")).toBeDefined();
    expect(app.queryByText(/another version/)).toBeNull();
  });

  it("loses photos whose expense is gone", async () => {
    const storage = await storeWith({ "month:2024-03": JSON.stringify({ version: 1, entries: [lunch] }) });
    const value = { kind: "blob", bytes: new Uint8Array(4), type: "image/png" } as const;
    await storage.put(OWNER, { key: "receipt:gone", value }, ROOMY);
    await using app = await openJournal({ storage });
    expect(app.getByText("Lunch")).toBeDefined();
    expect(await storage.keys(OWNER)).toEqual(["month:2024-03"]);
  });

  it("that cannot be read says so and is tried again", async () => {
    const storage = await storeWith({ "month:2024-03": JSON.stringify({ version: 1, entries: [lunch] }) });
    await using app = await openJournal({ storage });
    app.failures.always("storage", "broken");
    await app.reopen();
    expect(app.getByText("Your journal could not be opened")).toBeDefined();
    app.failures.clear();
    await app.tap(app.getByText("Try again"));
    expect(await app.findByText("Lunch")).toBeDefined();
  });

  it("that cannot be written keeps the form as it is", async () => {
    await using app = await openJournal();
    await app.tap(app.getByRole("button", { name: "Add expense" }));
    await app.type(app.getByLabel("Amount"), "5");
    app.failures.next("storage.set", "broken");
    await app.tap(app.getByRole("button", { name: "Save expense" }));
    expect(await app.findByText("The expense was not saved")).toBeDefined();
    expect(app.valueOf(app.getByLabel("Amount"))).toBe("5");
    await app.tap(app.getByRole("button", { name: "Save expense" }));
    expect(await app.findByText("1 expense")).toBeDefined();
  });
});
