import { watchPending } from "@atoll/capabilities";
import type { PaymentsGateway, PlacedOrder } from "@atoll/capabilities";
import { entitlementSchema, exchange, offerSchema, orderSchema } from "@atoll/distribution/registry";
import type { Asked } from "@atoll/distribution/registry";
import * as z from "zod";
import { asCallError } from "./call-error.ts";

export type RegistryGatewayOptions = {
  /** Carries the session of who is signed in, by cookie or by header. */
  readonly fetch: typeof globalThis.fetch;
  /** The registry's; empty for the origin of the page. */
  readonly origin: string;
  readonly platform: "web" | "ios" | "android";
  /** Language tag of the person. */
  readonly language: () => string;
  readonly schedule: (run: () => void, ms: number) => () => void;
};

const orderAnswer = z.strictObject({ order: orderSchema });

/** Prices, orders and what people have, at the registry. */
export function createRegistryGateway(options: RegistryGatewayOptions): PaymentsGateway {
  const { fetch, origin, platform, schedule } = options;
  const connection = { origin, fetch, headers: {} };
  const ask = async <Schema extends z.ZodType>(asked: Asked<Schema>): Promise<z.output<Schema>> => {
    try {
      return await exchange(connection, asked);
    } catch (error) {
      throw asCallError(error);
    }
  };
  const act = async ({ app, id }: Pick<PlacedOrder, "app" | "id">, verb: string, body: object = {}) => {
    const path = `${orderPath(app, id)}/${verb}`;
    return (await ask({ method: "POST", path, body, answer: orderAnswer })).order;
  };
  const gateway: PaymentsGateway = {
    async products(appId, ids) {
      const query = new URLSearchParams({ language: tagOf(options.language()) });
      if (ids !== undefined) query.set("ids", ids.join(","));
      const answer = z.strictObject({ products: z.array(offerSchema) });
      return (await ask({ method: "GET", path: `${base(appId)}/products?${query}`, answer })).products;
    },
    async place(appId, { items, key }) {
      const body = { items, idempotencyKey: key, language: tagOf(options.language()), platform };
      return (await ask({ method: "POST", path: `${base(appId)}/orders`, body, answer: orderAnswer })).order;
    },
    confirm: (order, { method, address }) =>
      act(order, "confirm", { digest: order.digest, method, ...(address !== undefined && { address }) }),
    cancel: (order) => act(order, "cancel"),
    order: async (appId, orderId) =>
      (await ask({ method: "GET", path: orderPath(appId, orderId), answer: orderAnswer })).order,
    async pending(appId) {
      const answer = z.strictObject({ orders: z.array(orderSchema) });
      return (await ask({ method: "GET", path: `${base(appId)}/orders`, answer })).orders;
    },
    async entitlements(appId) {
      const answer = z.strictObject({ entitlements: z.array(entitlementSchema) });
      return (await ask({ method: "GET", path: `${base(appId)}/entitlements`, answer })).entitlements;
    },
    async consume(appId, orderId) {
      const path = `${orderPath(appId, orderId)}/consume`;
      const answer = z.strictObject({ consumed: z.boolean() });
      return (await ask({ method: "POST", path, body: {}, answer })).consumed;
    },
    watch: (appId, listener, isSignedIn) => watchPending(gateway, appId, { schedule, listener, isSignedIn }),
  };
  return gateway;
}

function base(appId: string): string {
  return `/v1/payments/${encodeURIComponent(appId)}`;
}

function orderPath(appId: string, orderId: string): string {
  return `${base(appId)}/orders/${encodeURIComponent(orderId)}`;
}

/** A tag that the registry takes: some browsers name their language by what is none. */
function tagOf(language: string): string {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.exec(language)?.[0] ?? "en";
}
