import { createFakePeople } from "../people/fake-people.ts";
import type { People } from "../people/people.ts";
import { createFakeShop } from "./fake-shop.ts";
import type { FakeProduct, FakeShop } from "./fake-shop.ts";
import type { AskPayment, DeliveryAddress, PlacedOrder } from "./gateway.ts";
import { createPaymentsProvider } from "./provider.ts";
import type { PaymentsProvider } from "./provider.ts";

export type FakePaymentsOptions = {
  /** What the mini-app sells; not read where a shop is given. */
  readonly products?: readonly FakeProduct[];
  /** The registry behind it: give one to script what comes of payments, and to look at orders. */
  readonly shop?: FakeShop;
  /** Who buys; somebody who is signed in unless given. */
  readonly people?: People;
  /** Whether the person agrees in the host's sheet; they do unless given. */
  readonly agrees?: (order: PlacedOrder) => boolean;
  /** What they give as their address. */
  readonly address?: DeliveryAddress;
};

const ADDRESS: DeliveryAddress = {
  name: "Noor Haddad",
  street: "12 Lagoon Street",
  postalCode: "1000",
  city: "Port Atoll",
  country: "FR",
};

/** A shop and a person who agrees at once. */
export function createFakePayments(options: FakePaymentsOptions = {}): PaymentsProvider {
  const { shop = createFakeShop(options.products), agrees = () => true, address = ADDRESS } = options;
  const { people = createFakePeople() } = options;
  let keys = 0;
  const pay: AskPayment = async ({ order, confirm }) => {
    if (!agrees(order)) return;
    const [method = ""] = order.methods;
    await confirm({ method, ...(order.kind === "physical" && { address }) });
  };
  return createPaymentsProvider({
    gateway: shop,
    people,
    pay,
    language: () => "en",
    randomKey: () => `fake-key-${(keys += 1)}`,
  });
}
