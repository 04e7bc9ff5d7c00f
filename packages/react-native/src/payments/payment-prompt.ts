import type { PaymentRequest } from "@atoll/capabilities";

/** An order that the host asks the person to pay. */
export type PaymentAsked = PaymentRequest & {
  /** Owner of the mini-app that sells. */
  readonly ownerKey: string;
  /** Aborted when the payment is no longer wanted. */
  readonly signal: AbortSignal;
};

/** An order in the queue of the host's questions. */
export type PaymentPrompt = {
  readonly kind: "payment";
  readonly id: number;
  readonly request: PaymentAsked;
  /** True while a charge is under way: the sheet stays until it is known. */
  busy(): boolean;
  /** The sheet has closed. */
  answer(): void;
};

/** Makes the entry of the queue. */
export function createPaymentPrompt(id: number, request: PaymentAsked, answer: () => void): PaymentPrompt {
  let charging = 0;
  return {
    kind: "payment",
    id,
    request: {
      ...request,
      confirm: async (agreed) => {
        charging += 1;
        try {
          return await request.confirm(agreed);
        } finally {
          charging -= 1;
        }
      },
    },
    busy: () => charging > 0,
    answer,
  };
}
