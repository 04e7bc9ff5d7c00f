import type { ProductType } from "@atoll/distribution/registry";
import type { Database } from "../../database/database.ts";

/** How a provider's answer stands. `pending` is no answer yet: it is asked again. */
export type ChargeOutcome = "paid" | "declined" | "pending";

/** What is charged. Amounts in minor units. */
export type Charge = {
  /** Asking twice for one order charges once. */
  readonly orderId: string;
  readonly method: string;
  readonly total: number;
  readonly currency: string;
};

/** Through what a product may be paid on a platform. */
export type PaymentRoute = "provider" | "app-store" | "play-store";

export type HostPlatform = "web" | "ios" | "android";

/** Port: who moves the money. */
export interface PaymentProvider {
  /** In orders, for good. */
  readonly name: string;
  readonly environment: "test" | "live";
  readonly routes: readonly PaymentRoute[];
  /** Ways to pay, the usual one first. */
  readonly methods: readonly string[];
  /** Charges, or says how the charge of that order stands. Throws UNAVAILABLE where it cannot be told. */
  charge(db: Database, charge: Charge): Promise<ChargeOutcome>;
  /** Gives the money of a paid order back, once. */
  refund(db: Database, orderId: string): Promise<void>;
}

/**
 * The way by which a product must be paid on a platform. Source: App Review Guidelines 3.1.1 and 4.7.1, Google Play's payments policy: what
 * is used inside the app goes through the platform's store, what is sent by post must not.
 */
export function routeFor(type: ProductType, platform: HostPlatform): PaymentRoute {
  if (type === "physical" || platform === "web") return "provider";
  return platform === "ios" ? "app-store" : "play-store";
}
