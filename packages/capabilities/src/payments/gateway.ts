import type { CallContext } from "../provider.ts";
import type { OwnedProduct } from "./schema.ts";

/** A product as whoever keeps the prices tells it. */
export type Offer = {
  readonly id: string;
  readonly type: "consumable" | "non-consumable" | "subscription" | "physical";
  readonly title: string;
  /** In minor units. */
  readonly price: number;
  readonly currency: string;
  readonly period: string | null;
};

/** An order as it is shown to the person, with where it stands. */
export type PlacedOrder = {
  readonly id: string;
  readonly app: string;
  /** Name of the team that sells, as the registry knows it. */
  readonly seller: string;
  readonly environment: "test" | "live";
  readonly kind: Offer["type"];
  readonly lines: readonly {
    readonly product: string;
    readonly title: string;
    readonly price: number;
    readonly quantity: number;
  }[];
  readonly total: number;
  readonly currency: string;
  readonly period: string | null;
  readonly state:
    | "created"
    | "confirmed"
    | "paid"
    | "fulfilled"
    | "consumed"
    | "refunded"
    | "failed"
    | "expired";
  /** Covers everything that is shown; goes back with the agreement. */
  readonly digest: string;
  /** Ways to pay, the usual one first. */
  readonly methods: readonly string[];
};

/** Where goods are sent. */
export type DeliveryAddress = {
  readonly name: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  /** ISO 3166. */
  readonly country: string;
};

/** What a person agreed to besides the order itself. */
export type Agreement = { readonly method: string; readonly address?: DeliveryAddress | undefined };

export type NewOrder = {
  readonly items: readonly { readonly product: string; readonly quantity: number }[];
  readonly key: string;
};

/**
 * Port: who keeps prices, orders and what people have, for the person who is signed in to this host. Every method throws codes of kind `call` alone:
 * NETWORK_ERROR, RATE_LIMITED, PAYMENTS_OFF, PRODUCT_NOT_FOUND, ORDER_NOT_FOUND, ALREADY_OWNED, INVALID_ARGUMENT, HOST_ERROR.
 */
export interface PaymentsGateway {
  products(appId: string, ids: readonly string[] | undefined): Promise<readonly Offer[]>;
  /** The same key again gives the same order. */
  place(appId: string, order: NewOrder): Promise<PlacedOrder>;
  /** Charges at most once, however often it is asked. */
  confirm(order: PlacedOrder, agreed: Agreement): Promise<PlacedOrder>;
  cancel(order: PlacedOrder): Promise<PlacedOrder>;
  order(appId: string, orderId: string): Promise<PlacedOrder>;
  /** Orders that wait for their payment. */
  pending(appId: string): Promise<readonly PlacedOrder[]>;
  entitlements(appId: string): Promise<readonly OwnedProduct[]>;
  /** Whether this call did it. */
  consume(appId: string, orderId: string): Promise<boolean>;
  /** Tells of orders whose payment is decided, until the returned function is called. While nobody is signed in it asks for nothing. */
  watch(
    appId: string,
    listener: (order: PlacedOrder) => void,
    isSignedIn: () => Promise<boolean>,
  ): () => void;
}

/** What the host's own sheet is given. */
export type PaymentRequest = {
  readonly order: PlacedOrder;
  /** Charges. The sheet may call it again after a failure. */
  confirm(agreed: Agreement): Promise<PlacedOrder>;
};

/** Shows an order in the host's own sheet; resolves when the sheet has closed, whatever came of it. Rejects when the call's signal is aborted. */
export type AskPayment = (request: PaymentRequest, context: CallContext) => Promise<void>;
