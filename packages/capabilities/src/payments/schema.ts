import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/)
  .describe("Id of a product of this mini-app.");
const order = z.string().min(1).max(64).describe("Id of an order.");
const type = z.enum(["consumable", "non-consumable", "subscription", "physical"]);
const environment = z
  .enum(["test", "live"])
  .describe('"test" where no money moves. Give nothing of worth for it in earnest.');
const key = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/)
  .optional()
  .describe("Makes a repeat the same purchase. Use another one for each thing that the person wants.");
const price = z.int().describe("In minor units of the currency: 199 is EUR 1.99.");
const currency = z.string().describe("ISO 4217.");
const quantity = z.int().min(1).max(99);
const at = z.iso.datetime();

const product = z.strictObject({
  id,
  type,
  title: z.string(),
  price,
  currency,
  displayPrice: z.string().describe("The price in the person's language. Show this one."),
  period: z.string().nullable().describe('How long a subscription runs, in ISO 8601: "P1M".'),
});

const receipt = z.strictObject({
  order,
  items: z.array(z.strictObject({ product: id, quantity: z.int() })),
  total: price,
  currency,
  state: z
    .enum(["paid", "pending"])
    .describe(
      '"pending" where the payment takes its time: listen to onEvent, and ask for pending() at the start.',
    ),
  environment,
});

const event = receipt.extend({ state: z.enum(["paid", "pending", "declined", "canceled", "refunded"]) });

const entitlement = z.strictObject({
  order,
  product: id,
  type,
  environment,
  active: z.boolean().describe("False for a subscription that has ended."),
  since: at,
  endsAt: at.nullable(),
});

const reading = { quota: { perMinute: 30, concurrent: 2 }, risk: "low" } as const;
const buying = { quota: { perMinute: 10, concurrent: 1 }, risk: "payment", gesture: true } as const;
const read = ["NETWORK_ERROR", "RATE_LIMITED", "ABORTED"] as const;
const bought = [...read, "USER_CANCELED", "PAYMENT_DECLINED", "PAYMENTS_OFF", "PRODUCT_NOT_FOUND"] as const;

/** `platform.payments`: what the mini-app sells. The registry knows the prices, and the host's own sheet asks before anything is charged. */
export const paymentsSchema = defineArea({
  name: "payments",
  since: 1,
  docs: "What the mini-app sells, under the prices that its team gave the registry. Every charge is confirmed by the person in the host's own sheet. Let your server give what is worth something: it hears of orders from the registry.",
  permissions: {},
  methods: {
    products: {
      ...reading,
      docs: "Products on offer, with prices in the person's language.",
      params: z.strictObject({ ids: z.array(id).max(100).optional().describe("All unless given.") }),
      result: z.array(product).max(500),
      errors: read,
    },
    purchase: {
      ...buying,
      docs: "Sells one product that is used in the mini-app. Resolves once it is paid, or pending.",
      params: z.strictObject({ product: id, key }),
      result: receipt,
      errors: [...bought, "ALREADY_OWNED"],
    },
    checkout: {
      ...buying,
      docs: "Sells goods that are sent. The host asks for the address, and the registry gives it to the team with the order.",
      params: z.strictObject({
        items: z
          .array(z.strictObject({ product: id, quantity }))
          .min(1)
          .max(20),
        key,
      }),
      result: receipt,
      errors: bought,
    },
    restore: {
      ...reading,
      docs: "What the person has: consumables that are not used up, what they keep, and subscriptions. Called in the handler of a tap it may ask them to sign in; otherwise it is empty for who is not.",
      params: z.strictObject({}),
      result: z.array(entitlement).max(1_000),
      errors: [...read, "USER_CANCELED"],
    },
    subscriptions: {
      ...reading,
      docs: "Subscriptions of the person, those that ended too.",
      params: z.strictObject({}),
      result: z.array(entitlement).max(1_000),
      errors: read,
    },
    pending: {
      ...reading,
      docs: "Orders whose payment has not been decided.",
      params: z.strictObject({}),
      result: z.array(receipt).max(100),
      errors: read,
    },
    consume: {
      ...reading,
      docs: "Marks a consumable as used up, so that it can be bought again. True when this call did it: give what it stands for only then.",
      params: z.strictObject({ order }),
      result: z.boolean(),
      errors: [...read, "ORDER_NOT_FOUND"],
    },
  },
  topics: {
    events: {
      docs: "Orders that changed while the mini-app was in front, the last twenty, the newest last. In the SDK `payments.onEvent(listener)`, once for each change.",
      params: z.strictObject({}),
      value: z.array(event).max(20),
      risk: "low",
    },
  },
});

export type PaymentsSchema = typeof paymentsSchema;
export type Receipt = z.output<typeof receipt>;
export type PaymentEvent = z.output<typeof event>;
export type OwnedProduct = z.output<typeof entitlement>;
