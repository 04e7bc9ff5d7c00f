import { AtollError } from "@atoll/protocol";
import type { Agreement, PlacedOrder } from "@atoll/capabilities";
import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestApp } from "../../../host/src/testing/test-host.ts";
import { MiniApp } from "../mini-app/mini-app.tsx";
import { acting, createStage } from "../testing/create-stage.tsx";
import type { Stage } from "../testing/create-stage.tsx";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const button = (name: string) =>
  within(screen.getByRole("alertdialog")).getByRole<HTMLButtonElement>("button", { name });
const sheet = () => screen.queryByRole("alertdialog");
const wait = () => act(() => vi.advanceTimersByTime(500));

const ORDER: PlacedOrder = {
  id: "order-1",
  app: "com.example.app",
  seller: "Lagoon Games",
  environment: "test",
  kind: "consumable",
  lines: [{ product: "coins", title: "Heap of coins", price: 199, quantity: 1 }],
  total: 199,
  currency: "EUR",
  period: null,
  state: "created",
  digest: "0".repeat(64),
  methods: ["test-card-pays", "test-card-declined", "test-card-pending"],
};

describe("the payment sheet", () => {
  it("shows who sells what at which price, that it is a test, and that the host asks", async () => {
    await ask();
    const text = screen.getByRole("alertdialog", { name: "Buy in Expense Journal?" }).textContent;
    for (const words of [
      "Lagoon asks before anything is paid",
      "Test: no money moves",
      "Sold by Lagoon Games",
      "Heap of coins€1.99",
      "Total€1.99",
    ])
      expect(text).toContain(words);
    expect(button("Pay €1.99 in test").disabled).toBe(true);
  });

  it("says nothing of tests, and offers no choice, where money moves and there is one way to pay", async () => {
    await ask({ order: { ...ORDER, environment: "live", methods: ["card"] } });
    expect(screen.queryByText(/test/i)).toBe(null);
    expect(screen.queryByRole("radio")).toBe(null);
    expect(button("Pay €1.99").disabled).toBe(true);
  });

  it("cannot be agreed to in its first 500 ms, and can be left at once", async () => {
    const { confirm, closed } = await ask();
    fireEvent.click(button("Pay €1.99 in test"));
    act(() => vi.advanceTimersByTime(499));
    fireEvent.click(button("Pay €1.99 in test"));
    expect(confirm).not.toHaveBeenCalled();
    fireEvent.click(button("Cancel"));
    await closed;
    expect([sheet(), confirm.mock.calls.length]).toEqual([null, 0]);
  });

  it("charges once, by the way that was chosen, and says when it is paid", async () => {
    const { confirm, closed, settle } = await ask();
    wait();
    fireEvent.click(screen.getByRole("radio", { name: "Test card that pays" }));
    fireEvent.click(button("Pay €1.99 in test"));
    fireEvent.click(button("Paying…"));
    expect(confirm.mock.calls).toEqual([[{ method: "test-card-pays" }]]);
    await acting(() => settle({ ...ORDER, state: "paid" }));
    expect(sheet()?.textContent).toContain("PaidExpense Journal has been told.");
    expect(sheet()?.textContent).toContain("Test: no money moves");
    fireEvent.click(button("Done"));
    await closed;
    expect(sheet()).toBe(null);
  });

  it("stays while a charge is under way", async () => {
    const { settle } = await ask();
    wait();
    fireEvent.click(button("Pay €1.99 in test"));
    fireEvent(screen.getByRole("alertdialog"), new Event("cancel", { cancelable: true }));
    expect([button("Cancel").disabled, sheet() === null]).toEqual([true, false]);
    await acting(() => settle({ ...ORDER, state: "paid" }));
  });

  it.each([
    ["confirmed", "The payment takes its time"],
    ["failed", "The payment was declinedNothing was charged."],
  ] as const)("says what %s means", async (state, words) => {
    const { settle, closed } = await ask();
    wait();
    fireEvent.click(button("Pay €1.99 in test"));
    await acting(() => settle({ ...ORDER, state }));
    expect(sheet()?.textContent).toContain(words);
    fireEvent.click(button("Close"));
    await closed;
  });

  it("shows the code of a charge that was not answered, and asks again on demand", async () => {
    const { confirm, fail, settle } = await ask();
    wait();
    fireEvent.click(button("Pay €1.99 in test"));
    await acting(() => fail(new AtollError("NETWORK_ERROR")));
    expect(sheet()?.textContent).toContain("Code NETWORK_ERROR");
    fireEvent.click(button("Try again"));
    expect(confirm.mock.calls).toEqual([[{ method: "test-card-pays" }], [{ method: "test-card-pays" }]]);
    await acting(() => settle({ ...ORDER, state: "paid" }));
    expect(sheet()?.textContent).toContain("Paid");
  });

  it("asks where goods are sent, says who will know, and waits for a whole address", async () => {
    const line = { product: "mug", title: "Mug", price: 1_250, quantity: 2 };
    const { confirm } = await ask({ order: { ...ORDER, kind: "physical", lines: [line], total: 2_500 } });
    wait();
    expect(sheet()?.textContent).toContain("2 × Mug€25.00");
    expect(sheet()?.textContent).toContain("Lagoon Games gets this address with the order.");
    const pay = () => button("Pay €25.00 in test");
    const type = (field: string, value: string) =>
      fireEvent.change(screen.getByLabelText(field), { target: { value } });
    type("Name", "Noor Haddad");
    type("Street and number", "12 Lagoon Street");
    type("City", "Port Atoll");
    type("Country", "Atlantis");
    expect([pay().disabled, screen.queryByText("Choose a country of the list.") === null]).toEqual([
      true,
      false,
    ]);
    type("Country", "fran");
    fireEvent.click(button("France"));
    expect(pay().disabled).toBe(false);
    fireEvent.click(pay());
    const address = {
      name: "Noor Haddad",
      street: "12 Lagoon Street",
      postalCode: "",
      city: "Port Atoll",
      country: "FR",
    };
    expect(confirm.mock.calls).toEqual([[{ method: "test-card-pays", address }]]);
  });

  it("goes when another page comes in front of its mini-app, though not while it charges", async () => {
    const { stage, show, closed, confirm } = await ask();
    await show(false);
    await closed;
    expect([sheet(), confirm.mock.calls.length]).toEqual([null, 0]);
    await show(true);
    const second = await open(stage);
    wait();
    fireEvent.click(button("Pay €1.99 in test"));
    await show(false);
    expect(sheet()).not.toBe(null);
    await acting(() => second.settle({ ...ORDER, state: "paid" }));
    expect(sheet()?.textContent).toContain("Paid");
  });

  it("goes when the mini-app ends, and comes one at a time", async () => {
    const { stage, closed } = await ask();
    const withdrawn = new AbortController();
    const second = await open(stage, { signal: withdrawn.signal });
    expect(screen.getAllByRole("alertdialog")).toHaveLength(1);
    fireEvent.click(button("Cancel"));
    await closed;
    await acting(() => undefined);
    expect(screen.getAllByRole("alertdialog")).toHaveLength(1);
    act(() => withdrawn.abort());
    await expect(second.closed).rejects.toThrow();
    expect(sheet()).toBe(null);
  });
});

type Asked = { readonly order?: PlacedOrder; readonly signal?: AbortSignal };

/** A mini-app in front that wants something paid. */
async function ask(about: Asked = {}) {
  const stage = createStage();
  const session = stage.host.open(createTestApp({ name: "Expense Journal" }));
  const page = (visible: boolean) => (
    <MiniApp
      session={session}
      visible={visible}
      onClose={() => undefined}
      onMenu={() => undefined}
      onReopen={() => undefined}
    />
  );
  const shown = await stage.show(page(true));
  const show = (visible: boolean) => acting(() => shown.rerender(page(visible)));
  return { stage, show, ...(await open(stage, about)) };
}

async function open(stage: Stage, { order = ORDER, signal = new AbortController().signal }: Asked = {}) {
  const answers: { settle(order: PlacedOrder): void; fail(error: unknown): void }[] = [];
  const confirm = vi.fn<(agreed: Agreement) => Promise<PlacedOrder>>(
    () => new Promise((settle, fail) => answers.push({ settle, fail })),
  );
  const [session] = stage.host.sessions();
  const ownerKey = session?.app.owner.key ?? "";
  let closed: Promise<void> = Promise.resolve();
  await acting(() => {
    closed = stage.asking.payment({ ownerKey, order, confirm, signal });
    closed.catch(() => undefined);
  });
  return {
    confirm,
    closed,
    settle: (settled: PlacedOrder) => answers.shift()?.settle(settled),
    fail: (error: unknown) => answers.shift()?.fail(error),
  };
}
