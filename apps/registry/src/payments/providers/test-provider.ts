import { AtollError } from "@atoll/protocol";
import type { Database } from "../../database/database.ts";
import type { ChargeOutcome, PaymentProvider } from "./payment-provider.ts";

/** Cards of the test provider, and what each comes to. */
const CARDS: Readonly<Record<string, ChargeOutcome>> = {
  "test-card-pays": "paid",
  "test-card-declined": "declined",
  "test-card-pending": "pending",
};

/** Name of the test provider in orders. */
export const TEST_PROVIDER = "atoll-test";

/**
 * A provider that moves no money: its cards pay, are declined, or stay pending until the team says otherwise. Security: everything bought
 * with it says so by its environment, and counts only where the operator has test payments on.
 */
export function createTestProvider(): PaymentProvider {
  return {
    name: TEST_PROVIDER,
    environment: "test",
    routes: ["provider", "app-store", "play-store"],
    methods: Object.keys(CARDS),
    async charge(db, { orderId, method }) {
      const outcome = Object.hasOwn(CARDS, method) ? CARDS[method] : "declined";
      const [row] = await db.query<{ outcome: ChargeOutcome }>(
        `insert into test_charges (order_id, outcome) values ($1, $2)
         on conflict (order_id) do update set order_id = excluded.order_id returning outcome`,
        [orderId, outcome],
      );
      return row?.outcome ?? "pending";
    },
    async refund(db, orderId) {
      await db.query("update test_charges set refunded = true where order_id = $1", [orderId]);
    },
  };
}

/** Decides a charge that was left pending. Throws STATE_CONFLICT when it is none. */
export async function decideTestCharge(
  db: Database,
  orderId: string,
  outcome: Exclude<ChargeOutcome, "pending">,
): Promise<void> {
  const rows = await db.query(
    "update test_charges set outcome = $2 where order_id = $1 and outcome = 'pending' returning 1",
    [orderId, outcome],
  );
  if (rows.length === 0)
    throw new AtollError("STATE_CONFLICT", "This order does not wait for the test provider.");
}
