import {
  confirmationSchema,
  entitlementSchema,
  newOrderSchema,
  newProductSchema,
  offerSchema,
  orderSchema,
  productChangeSchema,
  productSchema,
  soldOrderSchema,
  soldOrdersSchema,
} from "@atoll/distribution/registry";
import * as z from "zod";
import { refundWishSchema } from "../../payments/buyer-routes.ts";
import { webhookSchema } from "../../payments/notices/webhook-routes.ts";
import {
  refundDecisionSchema,
  refundSchema,
  testOutcomeSchema,
} from "../../payments/orders/sold-order-routes.ts";
import type { DescribedRoute } from "./route-table.ts";

/** Routes by which teams sell, at `/v1` and `/api`. */
export const SALES: readonly Omit<DescribedRoute, "base">[] = [
  {
    method: "get",
    path: "/apps/:id/products",
    summary: "What a mini-app sells.",
    answer: z.strictObject({ products: z.array(productSchema) }),
  },
  {
    method: "post",
    path: "/apps/:id/products",
    summary: "Adds a product.",
    body: newProductSchema,
    answer: productSchema,
  },
  {
    method: "put",
    path: "/apps/:id/products/:product",
    summary: "Changes titles and price of a product, or takes it off.",
    body: productChangeSchema,
    answer: productSchema,
  },
  {
    method: "get",
    path: "/apps/:id/orders",
    summary: "What a mini-app sold, newest first. Ask with before, and refunds=waiting.",
    answer: soldOrdersSchema,
  },
  { method: "get", path: "/apps/:id/orders/:order", summary: "An order.", answer: soldOrderSchema },
  {
    method: "post",
    path: "/apps/:id/orders/:order/fulfil",
    summary: "Marks goods as sent.",
    answer: soldOrderSchema,
  },
  {
    method: "post",
    path: "/apps/:id/orders/:order/consume",
    summary: "Marks what was bought as used up; says whether this call did it.",
    answer: z.strictObject({ consumed: z.boolean() }),
  },
  {
    method: "post",
    path: "/apps/:id/orders/:order/refund",
    summary: "Gives the money back.",
    body: refundSchema,
    answer: soldOrderSchema,
  },
  {
    method: "post",
    path: "/apps/:id/orders/:order/refund-decision",
    summary: "Grants or declines what a person asked for.",
    body: refundDecisionSchema,
    answer: soldOrderSchema,
  },
  {
    method: "post",
    path: "/apps/:id/orders/:order/test-outcome",
    summary: "Decides an order that the test provider left pending.",
    body: testOutcomeSchema,
    answer: soldOrderSchema,
  },
  { method: "get", path: "/apps/:id/webhook", summary: "Where the team's server hears of orders." },
  {
    method: "put",
    path: "/apps/:id/webhook",
    summary: "Sets where the team's server hears of orders.",
    body: webhookSchema,
  },
];

const order = z.strictObject({ order: orderSchema });
/** Routes by which people buy, at `/v1`. */
export const SHOP: readonly Omit<DescribedRoute, "base">[] = [
  {
    method: "get",
    path: "/payments/:app/products",
    summary: "What people can buy. Ask with ids and language.",
    answer: z.strictObject({ products: z.array(offerSchema) }),
  },
  {
    method: "post",
    path: "/payments/:app/orders",
    summary: "Makes an order for a person.",
    body: newOrderSchema,
    answer: order,
  },
  {
    method: "get",
    path: "/payments/:app/orders",
    summary: "A person's orders that wait for the provider.",
    answer: z.strictObject({ orders: z.array(orderSchema) }),
  },
  { method: "get", path: "/payments/:app/orders/:order", summary: "A person's order.", answer: order },
  {
    method: "post",
    path: "/payments/:app/orders/:order/confirm",
    summary: "Charges an order that its person agreed to.",
    body: confirmationSchema,
    answer: order,
  },
  {
    method: "post",
    path: "/payments/:app/orders/:order/cancel",
    summary: "Gives an order up that nobody agreed to.",
    answer: order,
  },
  {
    method: "post",
    path: "/payments/:app/orders/:order/consume",
    summary: "Marks what was bought as used up; says whether this call did it.",
    answer: z.strictObject({ consumed: z.boolean() }),
  },
  {
    method: "post",
    path: "/payments/:app/orders/:order/refund-request",
    summary: "Asks the team for the money back.",
    body: refundWishSchema,
  },
  {
    method: "get",
    path: "/payments/:app/entitlements",
    summary: "What a person has.",
    answer: z.strictObject({ entitlements: z.array(entitlementSchema) }),
  },
  {
    method: "get",
    path: "/webhook-keys",
    summary: "Keys by which notices to creators' servers are checked.",
  },
];
