/** What to tell of a purchase that did not happen. */
export type OutcomeWords = {
  readonly tone: "neutral" | "caution";
  readonly title: string;
  readonly text: string;
};

const WORDS: Readonly<Record<string, OutcomeWords>> = {
  USER_CANCELED: {
    tone: "neutral",
    title: "Nothing was bought",
    text: "You left before paying. Nothing was charged, and your basket is as it was.",
  },
  PAYMENT_DECLINED: {
    tone: "caution",
    title: "The payment was declined",
    text: "Nothing was charged. Try another way to pay, or ask your bank.",
  },
  NETWORK_ERROR: {
    tone: "caution",
    title: "The connection broke off",
    text: "Try again when you are online. You will not pay twice for this basket.",
  },
  PAYMENTS_OFF: {
    tone: "caution",
    title: "Nothing can be sold here now",
    text: "Payments are turned off. Your basket is kept; come back later.",
  },
  PRODUCT_NOT_FOUND: {
    tone: "caution",
    title: "Something is no longer on offer",
    text: "We have looked at the shelf again. See what is left in your basket.",
  },
  RATE_LIMITED: {
    tone: "caution",
    title: "That was too often",
    text: "Wait a minute, then try again.",
  },
  NOT_SUPPORTED: {
    tone: "caution",
    title: "Nothing can be sold here",
    text: "This app takes no payments. Open Clay Harbour in another one.",
  },
};

/** Words for a code of the platform; an unknown one is named, so that a person can pass it on. */
export function outcomeWords(code: string): OutcomeWords {
  const unknown: OutcomeWords = {
    tone: "caution",
    title: "That did not work",
    text: `Nothing was charged. Try again; if it stays so, tell us the code ${code}.`,
  };
  return Object.hasOwn(WORDS, code) ? (WORDS[code] ?? unknown) : unknown;
}
