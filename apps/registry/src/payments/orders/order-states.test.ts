import { ORDER_STATES } from "@atoll/distribution/registry";
import { describe, expect, it } from "vitest";
import { ORDER_MOVES, mayMoveOrder } from "./order-states.ts";

const MOVERS = ["system", "person", "provider", "analyst", "developer", "admin", "owner"] as const;

describe("the moves of an order", () => {
  it("are these and no others", () => {
    const moves = ORDER_STATES.flatMap((from) =>
      ORDER_STATES.flatMap((to) =>
        MOVERS.filter((mover) => mayMoveOrder(from, to, mover)).map((mover) => `${from} > ${to} by ${mover}`),
      ),
    );
    expect(moves).toEqual([
      "created > confirmed by person",
      "created > expired by system",
      "created > expired by person",
      "confirmed > paid by provider",
      "confirmed > failed by provider",
      "paid > fulfilled by system",
      "paid > fulfilled by developer",
      "paid > fulfilled by admin",
      "paid > fulfilled by owner",
      "paid > consumed by person",
      "paid > consumed by developer",
      "paid > consumed by admin",
      "paid > consumed by owner",
      "paid > refunded by admin",
      "paid > refunded by owner",
      "fulfilled > refunded by admin",
      "fulfilled > refunded by owner",
      "consumed > refunded by admin",
      "consumed > refunded by owner",
    ]);
  });

  it("lead to paid from the provider's word alone, and out of refunded, failed and expired nowhere", () => {
    const payers = MOVERS.filter((mover) => ORDER_STATES.some((from) => mayMoveOrder(from, "paid", mover)));
    expect(payers).toEqual(["provider"]);
    expect(Object.keys(ORDER_MOVES)).not.toContain("refunded");
    expect(Object.keys(ORDER_MOVES)).not.toContain("failed");
    expect(Object.keys(ORDER_MOVES)).not.toContain("expired");
  });
});
