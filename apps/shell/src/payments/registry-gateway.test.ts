import type { PaymentsGateway } from "@atoll/capabilities";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEndUserSession } from "../../../registry/src/accounts/end-users/end-user-session.ts";
import { issueOperatorToken } from "../../../registry/src/accounts/operator-link.ts";
import { addShop } from "../../../registry/src/payments/testing/shop.ts";
import type { Shop } from "../../../registry/src/payments/testing/shop.ts";
import { createTestRegistry } from "../../../registry/src/testing/create-test-registry.ts";
import type { TestRegistry } from "../../../registry/src/testing/create-test-registry.ts";
import { createLazyGateway } from "./lazy-gateway.ts";
import { createRegistryGateway } from "./registry-gateway.ts";

let test: TestRegistry;
let shop: Shop;
const SHELL = "http://localhost:4000";
const AGREED = { method: "test-card-pays" };

beforeAll(async () => {
  test = await createTestRegistry();
  await issueOperatorToken(test.registry);
  await test.registry.db.query("insert into users (id, email, name) values ('op', 'op@example.com', 'Op')");
  await test.registry.db.query("insert into staff (user_id, role) values ('op', 'operator')");
  shop = await addShop(test.registry, "shop");
  await shop.add({});
  await shop.add({ id: "pro", type: "non-consumable", titles: { en: "Pro" } });
}, 60_000);
afterAll(() => test.stop());

/** The gateway of one person over the whole registry, by its routes. */
async function gatewayOf(name: string | undefined, language = "en"): Promise<PaymentsGateway> {
  const session = name === undefined ? undefined : { hostId: "host_shell", subject: name };
  const token = session && (await startEndUserSession(test.registry, session)).token;
  const made = createRegistryGateway({
    origin: SHELL,
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set("host", "localhost:4000");
      if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
      return test.app.request(String(input), { ...init, headers } as RequestInit);
    },
    platform: "web",
    language: () => language,
    schedule: () => () => undefined,
  });
  return createLazyGateway(async () => made);
}

const items = (product: string) => [{ product, quantity: 1 }];

describe("the registry's gateway", () => {
  it("sells, tells what people have, and uses it up once", async () => {
    const mia = await gatewayOf("mia");
    expect((await mia.products(shop.id, undefined)).map(({ id }) => id)).toEqual(["coins", "pro"]);
    expect((await mia.products(shop.id, ["pro"])).map(({ price }) => price)).toEqual([199]);
    const order = await mia.place(shop.id, { items: items("coins"), key: "first-purchase" });
    expect(order).toMatchObject({ app: shop.id, seller: shop.team, total: 199, state: "created" });
    expect((await mia.confirm(order, AGREED)).state).toBe("paid");
    expect((await mia.entitlements(shop.id)).map(({ product }) => product)).toEqual(["coins"]);
    expect([await mia.consume(shop.id, order.id), await mia.consume(shop.id, order.id)]).toEqual([
      true,
      false,
    ]);
  });

  it("gives an order up, and tells of one that waits", async () => {
    const noa = await gatewayOf("noa");
    const order = await noa.place(shop.id, { items: items("pro"), key: "given-up-one" });
    expect((await noa.cancel(order)).state).toBe("expired");
    const next = await noa.place(shop.id, { items: items("pro"), key: "waiting-one" });
    expect((await noa.confirm(next, { method: "test-card-pending" })).state).toBe("confirmed");
    expect((await noa.pending(shop.id)).map(({ id }) => id)).toEqual([next.id]);
    expect((await noa.order(shop.id, next.id)).state).toBe("confirmed");
  });

  it.each([
    [
      "what is not sold",
      (g: PaymentsGateway) => g.place(shop.id, { items: items("gold"), key: "no-such-thing" }),
      "PRODUCT_NOT_FOUND",
    ],
    [
      "a mini-app that there is not",
      (g: PaymentsGateway) => g.place("../../api", { items: items("coins"), key: "elsewhere-1" }),
      "PRODUCT_NOT_FOUND",
    ],
    ["an order of nobody", (g: PaymentsGateway) => g.order(shop.id, "../x"), "ORDER_NOT_FOUND"],
    [
      "an agreement to something else",
      async (g: PaymentsGateway) => {
        const order = await g.place(shop.id, { items: items("coins"), key: "swapped-one" });
        return g.confirm({ ...order, digest: "0".repeat(64) }, AGREED);
      },
      "INVALID_ARGUMENT",
    ],
  ] as const)("answers %s with a code that mini-apps know", async (_, run, code) => {
    await expect(run(await gatewayOf("eve"))).rejects.toMatchObject({ code });
  });

  it("says that nobody is signed in, and that the registry is away", async () => {
    const nobody = await gatewayOf(undefined);
    await expect(nobody.entitlements(shop.id)).rejects.toMatchObject({ code: "USER_CANCELED" });
    const away = createRegistryGateway({
      origin: "",
      fetch: async () => Promise.reject(new TypeError("offline")),
      platform: "web",
      language: () => "en",
      schedule: () => () => undefined,
    });
    await expect(away.products(shop.id, undefined)).rejects.toMatchObject({ code: "NETWORK_ERROR" });
  });

  it("asks in a language that the registry takes, whatever the browser calls it", async () => {
    const mia = await gatewayOf("mia", "en-US@posix");
    expect((await mia.products(shop.id, undefined))[0]?.title).toBe("Coins");
  });
});
