import type { People } from "../people/people.ts";
import type { PartialAreaProvider } from "../provider.ts";
import type { AskPayment, PaymentsGateway } from "./gateway.ts";
import { createPaymentsProvider } from "./provider.ts";
import type { PaymentsSchema } from "./schema.ts";

export type WebPaymentsOptions = {
  /** Who keeps prices and orders. Without it nothing is sold here. */
  readonly gateway?: PaymentsGateway;
  /** Who buys. */
  readonly people?: People;
  /** The host's own sheet. Security: without it nothing is sold, for nobody would be asked. */
  readonly pay?: AskPayment;
  /** Language tag of the person; the browser's unless given. */
  readonly language?: () => string;
};

/** Payments, where the host app has who keeps the orders, who buys, and a sheet that asks. */
export function createWebPayments(options: WebPaymentsOptions = {}): PartialAreaProvider<PaymentsSchema> {
  const { gateway, people, pay, language = () => navigator.language } = options;
  if (gateway === undefined || people === undefined || pay === undefined) return {};
  return createPaymentsProvider({ gateway, people, pay, language, randomKey: () => crypto.randomUUID() });
}
