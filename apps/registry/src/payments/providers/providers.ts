import { AtollError } from "@atoll/protocol";
import type { ProductType } from "@atoll/distribution/registry";
import type { Config } from "../../config/config.ts";
import { routeFor } from "./payment-provider.ts";
import type { HostPlatform, PaymentProvider } from "./payment-provider.ts";
import { createTestProvider } from "./test-provider.ts";

/** The providers of a registry: the test one where the operator has it on. */
export function createProviders({ testPayments }: Pick<Config, "testPayments">): readonly PaymentProvider[] {
  return testPayments ? [createTestProvider()] : [];
}

/** The provider through which a product is paid on a platform. Throws PAYMENTS_OFF. */
export function providerFor(
  providers: readonly PaymentProvider[],
  type: ProductType,
  platform: HostPlatform,
): PaymentProvider {
  const route = routeFor(type, platform);
  const provider = providers.find(({ routes }) => routes.includes(route));
  if (provider !== undefined) return provider;
  throw new AtollError(
    "PAYMENTS_OFF",
    `Nothing can be paid for by "${route}" here. The operator sets a payment provider up.`,
  );
}

/** The provider of an order. Throws PAYMENTS_OFF when it is switched off. */
export function providerNamed(providers: readonly PaymentProvider[], name: string): PaymentProvider {
  const provider = providers.find((each) => each.name === name);
  if (provider !== undefined) return provider;
  throw new AtollError("PAYMENTS_OFF", `The payment provider "${name}" is switched off here.`);
}
