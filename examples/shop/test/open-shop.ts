import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createFakePeople, createFakeProviders, createFakeShop } from "@atoll/capabilities/fake";
import { bundleMiniApp } from "@atoll/cli";
import { newProductSchema } from "@atoll/distribution/registry";
import { openMiniApp } from "@atoll/simulator";
import type { OpenedMiniApp, SimulatorOptions } from "@atoll/simulator";

import products from "../products.json" with { type: "json" };

const OFFERS = products.map((product) => {
  const { id, type, titles, price, currency } = newProductSchema.parse(product);
  return { id, type, title: titles["en"] ?? id, price, currency };
});

let built: Promise<string> | undefined;

async function build(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), "shop-"));
  await bundleMiniApp({ projectDir: join(import.meta.dirname, ".."), outDir });
  return outDir;
}

export type ShopOptions = SimulatorOptions & {
  /** Ids of what is on offer; everything unless given. */
  readonly onOffer?: readonly string[];
  /** Nobody is signed in. */
  readonly signedOut?: boolean;
  readonly offline?: boolean;
};

/** The shop with its products at a registry in memory, and a person who pays unless `till.agrees` is turned. */
export async function openShop(options: ShopOptions = {}) {
  const { onOffer, signedOut = false, offline = false, ...rest } = options;
  const registry = createFakeShop(OFFERS.filter(({ id }) => onOffer === undefined || onOffer.includes(id)));
  registry.offline = offline;
  const people = createFakePeople(signedOut ? "nobody" : {});
  const till = { agrees: true };
  const { payments } = createFakeProviders({
    payments: { shop: registry, people, agrees: () => till.agrees },
  });
  built ??= build();
  const app = await openMiniApp(await built, { people, providers: { payments: payments ?? {} }, ...rest });
  return { app, registry, people, till, [Symbol.asyncDispose]: () => app.close() };
}

/** Puts some of a product into the basket, as one does from the catalogue. */
export async function addToBasket(app: OpenedMiniApp, title: string, quantity = 1): Promise<void> {
  await app.tap(app.getByRole("button", { name: new RegExp(`^${title}`) }));
  await app.choose(app.getByLabel("How many"), quantity);
  await app.tap(app.getByText("Add to basket"));
}

export async function openBasket(app: OpenedMiniApp): Promise<void> {
  await app.tap(app.getByText("View basket"));
}
