import type { Agreement, PaymentRequest } from "@atoll/capabilities";
import { isAtollError } from "@atoll/protocol";
import { useState } from "react";

/** Where a payment stands for the person who looks at its sheet. */
export type PaymentStage =
  | { readonly at: "asking" | "paying" | "paid" | "pending" | "declined" }
  /** What became of it is not known; `again` finds out, and charges once. */
  | { readonly at: "failed"; readonly code: string; again(): void };

/** Follows one payment from the question to its end. */
export function usePayment({
  confirm,
}: PaymentRequest): readonly [PaymentStage, (agreed: Agreement) => void] {
  const [stage, setStage] = useState<PaymentStage>({ at: "asking" });
  const pay = (agreed: Agreement): void => {
    setStage({ at: "paying" });
    confirm(agreed).then(
      ({ state }) => setStage({ at: STAGES[state] }),
      (error: unknown) =>
        setStage({
          at: "failed",
          code: isAtollError(error) ? error.code : "HOST_ERROR",
          again: () => pay(agreed),
        }),
    );
  };
  return [stage, pay];
}

type Ended = "asking" | "paid" | "pending" | "declined";

const STAGES: Readonly<Record<Awaited<ReturnType<PaymentRequest["confirm"]>>["state"], Ended>> = {
  created: "asking",
  confirmed: "pending",
  paid: "paid",
  fulfilled: "paid",
  consumed: "paid",
  refunded: "declined",
  failed: "declined",
  expired: "declined",
};
