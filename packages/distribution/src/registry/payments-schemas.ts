import * as z from "zod";

/** What can be sold: used up, kept, kept for a time, or sent by post. */
export const PRODUCT_TYPES = ["consumable", "non-consumable", "subscription", "physical"] as const;
/** States of an order, in the order of its life. */
export const ORDER_STATES = [
  "created",
  "confirmed",
  "paid",
  "fulfilled",
  "consumed",
  "refunded",
  "failed",
  "expired",
] as const;
/** How long a subscription runs, in ISO 8601. */
export const PERIODS = ["P1W", "P1M", "P3M", "P1Y"] as const;
/** How many digits minor units are allowed to have: one order is below ten million of most currencies. */
const MAX_PRICE = 100_000_000;

const productId = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, "use a-z, 0-9, dot, dash and underscore");
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "use a language tag such as en");
const currency = z.string().regex(/^[A-Z]{3}$/, "use an ISO 4217 code such as EUR");
const type = z.enum(PRODUCT_TYPES);
const period = z.enum(PERIODS);
const environment = z.enum(["test", "live"]);
const at = z.iso.datetime();

const offered = {
  /** By language; one of them English, or the first in order of their tags stands for the others. */
  titles: z
    .record(language, z.string().trim().min(1).max(30))
    .refine((titles) => Object.keys(titles).length > 0, "say it in one language at least"),
  /** In minor units of the currency: 199 is EUR 1.99 and JPY 199. */
  price: z.int().min(1).max(MAX_PRICE),
  currency,
};

/** A product as its team creates it: `POST apps/:id/products`. */
export const newProductSchema = z.strictObject({
  id: productId,
  type,
  ...offered,
  period: period.optional(),
});
/** What may change of a product: `PUT apps/:id/products/:product`. */
export const productChangeSchema = z.strictObject({ ...offered, onOffer: z.boolean() });
/** A product as its team sees it. `sku` is what platforms' own stores are told. */
export const productSchema = z.strictObject({
  id: productId,
  app: z.string(),
  type,
  ...offered,
  period: period.nullable(),
  sku: z.string().max(128),
  onOffer: z.boolean(),
  createdAt: at,
});

/** A product as the people of a host see it. */
export const offerSchema = z.strictObject({
  id: productId,
  type,
  title: z.string(),
  price: z.int(),
  currency,
  period: period.nullable(),
});

/** Where goods are sent. */
export const addressSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  street: z.string().trim().min(1).max(200),
  postalCode: z.string().trim().max(20),
  city: z.string().trim().min(1).max(100),
  /** ISO 3166. */
  country: z.string().regex(/^[A-Z]{2}$/),
});

export const orderLineSchema = z.strictObject({
  product: productId,
  title: z.string(),
  price: z.int(),
  quantity: z.int(),
});

const order = {
  id: z.string(),
  app: z.string(),
  environment,
  kind: type,
  lines: z.array(orderLineSchema).min(1).max(20),
  total: z.int(),
  currency,
  period: period.nullable(),
  state: z.enum(ORDER_STATES),
  /** Why it failed or expired, as a word. */
  reason: z.string().nullable(),
  createdAt: at,
};

/** An order as the host shows it to the person. The digest covers what is shown; it is given back on agreeing. */
export const orderSchema = z.strictObject({
  ...order,
  /** Name of the team that sells. */
  seller: z.string(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** Ways to pay, the first one unless the person chooses. */
  methods: z.array(z.string().max(40)).min(1).max(10),
});

/** What a host asks for in a person's name: `POST /v1/payments/:app/orders`. No price: the registry knows it. */
export const newOrderSchema = z.strictObject({
  items: z
    .array(z.strictObject({ product: productId, quantity: z.int().min(1).max(99) }))
    .min(1)
    .max(20),
  idempotencyKey: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  language: language.default("en"),
  platform: z.enum(["web", "ios", "android"]),
});

/** What the person agreed to: `POST /v1/payments/:app/orders/:order/confirm`. */
export const confirmationSchema = z.strictObject({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  method: z.string().max(40),
  address: addressSchema.optional(),
});

/** Something that a person has. */
export const entitlementSchema = z.strictObject({
  order: z.string(),
  product: productId,
  type,
  environment,
  active: z.boolean(),
  since: at,
  endsAt: at.nullable(),
});

/** An order as the team that sells sees it. `subject` is the person, as that team's mini-apps know them. */
export const soldOrderSchema = z.strictObject({
  ...order,
  subject: z.string(),
  /** Null for who may not see it, and where there is none. */
  address: addressSchema.nullable(),
  movedAt: at,
  refundRequest: z
    .strictObject({
      reason: z.string(),
      state: z.enum(["waiting", "granted", "declined"]),
      askedAt: at,
      /** Stores want to hear within twelve hours. */
      dueAt: at,
    })
    .nullable(),
});

export const soldOrdersSchema = z.strictObject({
  orders: z.array(soldOrderSchema),
  /** What to ask for as `before` to read on; null at the end. */
  next: z.string().nullable(),
});

export type ProductType = (typeof PRODUCT_TYPES)[number];
export type OrderState = (typeof ORDER_STATES)[number];
export type Product = z.output<typeof productSchema>;
export type ProductChange = z.output<typeof productChangeSchema>;
export type NewProduct = z.output<typeof newProductSchema>;
export type Offer = z.output<typeof offerSchema>;
export type DeliveryAddress = z.output<typeof addressSchema>;
export type OrderLine = z.output<typeof orderLineSchema>;
export type PlacedOrder = z.output<typeof orderSchema>;
export type NewOrder = z.output<typeof newOrderSchema>;
export type Confirmation = z.output<typeof confirmationSchema>;
export type Entitlement = z.output<typeof entitlementSchema>;
export type SoldOrder = z.output<typeof soldOrderSchema>;
