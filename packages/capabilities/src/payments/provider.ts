import { AtollError } from "@atoll/protocol";
import type { People } from "../people/people.ts";
import { createRequirePerson } from "../people/require-person.ts";
import type { AreaProvider, AreaTopics, CallContext } from "../provider.ts";
import { createEvents } from "./events.ts";
import { formatMoney } from "./format-money.ts";
import type { AskPayment, NewOrder, PaymentsGateway, PlacedOrder } from "./gateway.ts";
import { receiptOf, stateOf } from "./receipt.ts";
import type { PaymentsSchema, Receipt } from "./schema.ts";

export type PaymentsOptions = {
  readonly gateway: PaymentsGateway;
  /** Who buys. */
  readonly people: Pick<People, "current" | "signIn">;
  /** The host's own sheet. */
  readonly pay: AskPayment;
  /** Language tag of the person. */
  readonly language: () => string;
  readonly randomKey: () => string;
};

export type PaymentsProvider = AreaProvider<PaymentsSchema> & AreaTopics;

/** `platform.payments` over who keeps the orders and what asks the person. */
export function createPaymentsProvider(options: PaymentsOptions): PaymentsProvider {
  const { gateway, people, language, randomKey } = options;
  const { person, sessionEnded } = createRequirePerson(people);
  const isSignedIn = async ({ signal }: Pick<CallContext, "signal">) =>
    (await people.current(signal)) !== undefined;
  const events = createEvents(gateway, isSignedIn);
  const sell = async (order: NewOrder, context: CallContext): Promise<Receipt> => {
    const { owner } = context;
    await person(context);
    const placed = assertAsked(await gateway.place(owner.appId, order), owner.appId, order);
    const settled = placed.state === "created" ? await askToPay(options, placed, context) : placed;
    events.tell(owner, settled);
    return outcomeOf(settled);
  };
  const owned = async (context: CallContext, ask: boolean) => {
    if (ask) await person(context);
    return (await isSignedIn(context)) ? [...(await gateway.entitlements(context.owner.appId))] : [];
  };
  return {
    products: async ({ ids }, { owner }) =>
      (await gateway.products(owner.appId, ids)).map((offer) => ({
        ...offer,
        displayPrice: formatMoney(offer.price, offer.currency, language()),
      })),
    purchase: ({ product, key = randomKey() }, context) =>
      sell({ items: [{ product, quantity: 1 }], key }, context),
    checkout: ({ items, key = randomKey() }, context) => sell({ items, key }, context),
    restore: (_, context) => owned(context, context.gesture),
    subscriptions: async (_, context) =>
      (await owned(context, false)).filter(({ type }) => type === "subscription"),
    pending: async (_, context) =>
      (await isSignedIn(context)) ? (await gateway.pending(context.owner.appId)).map(receiptOf) : [],
    consume: async ({ order }, context) => {
      if (await isSignedIn(context)) return gateway.consume(context.owner.appId, order);
      throw new AtollError(
        "ORDER_NOT_FOUND",
        "Nobody is signed in, so there are no orders. Ask restore() first.",
      );
    },
    sessionEnded(owner) {
      sessionEnded(owner);
      events.sessionEnded(owner);
    },
    topics: { events: events.source },
  };
}

/** Security: an order that is not what was asked for is shown to nobody. */
function assertAsked(order: PlacedOrder, appId: string, { items }: NewOrder): PlacedOrder {
  const asked = JSON.stringify(items.map(({ product, quantity }) => [product, quantity]));
  const placed = JSON.stringify(order.lines.map(({ product, quantity }) => [product, quantity]));
  if (order.app === appId && asked === placed) return order;
  throw new AtollError("HOST_ERROR", "The order is not what was asked for. Try again later.");
}

/** Shows the sheet, and finds out afterwards where the order stands: what was charged counts, however the sheet ended. */
async function askToPay(
  { gateway, pay }: PaymentsOptions,
  placed: PlacedOrder,
  context: CallContext,
): Promise<PlacedOrder> {
  let order = placed;
  let tried = false;
  const confirm: Parameters<AskPayment>[0]["confirm"] = async (agreed) => {
    tried = true;
    order = await gateway.confirm(placed, agreed);
    return order;
  };
  try {
    await pay({ order: placed, confirm }, context);
  } finally {
    // An answer may have been lost on its way; the order itself was not.
    if (tried && order.state === "created") order = await gateway.order(placed.app, placed.id);
    // One that is charged meanwhile refuses to be cancelled, and tells of itself by an event.
    if (order.state === "created") order = await gateway.cancel(order).catch(() => order);
  }
  return order;
}

function outcomeOf(order: PlacedOrder): Receipt {
  const state = stateOf(order);
  if (state === "paid" || state === "pending") return { ...receiptOf(order), state };
  const data = { order: order.id };
  if (state === "declined")
    throw new AtollError("PAYMENT_DECLINED", "The payment was declined: nothing was charged.", { data });
  if (state === "refunded")
    throw new AtollError("INVALID_ARGUMENT", "The order of this key was refunded. Use another key.", {
      data,
    });
  throw new AtollError("USER_CANCELED", "The person did not buy it.", { data });
}
