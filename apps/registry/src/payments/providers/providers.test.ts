import { PRODUCT_TYPES } from "@atoll/distribution/registry";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../config/config.ts";
import { createTestParts } from "../../testing/create-test-parts.ts";
import type { TestParts } from "../../testing/create-test-parts.ts";
import { addShop } from "../testing/shop.ts";
import { routeFor } from "./payment-provider.ts";
import { createProviders, providerFor } from "./providers.ts";

describe("the way by which a product is paid", () => {
  it("is the platform's store for what is used inside, and never for what is sent", () => {
    const routes = PRODUCT_TYPES.map((type) =>
      (["web", "ios", "android"] as const).map((platform) => routeFor(type, platform)),
    );
    const inside = ["provider", "app-store", "play-store"];
    expect(routes).toEqual([inside, inside, inside, ["provider", "provider", "provider"]]);
  });

  it("is refused where no provider goes it", () => {
    const card = { routes: ["provider"] } as never;
    expect(providerFor([card], "consumable", "web")).toBe(card);
    expect(() => providerFor([card], "consumable", "ios")).toThrow(
      expect.objectContaining({ code: "PAYMENTS_OFF" }),
    );
  });
});

describe("the test provider", () => {
  const origins = {
    ATOLL_SHELL_ORIGIN: "https://a.example.com",
    ATOLL_PORTAL_ORIGIN: "https://b.example.com",
    ATOLL_CONTENT_ORIGIN: "https://c.example.com",
  };
  const providersOf = (env: NodeJS.ProcessEnv) => createProviders(readConfig(env)).map(({ name }) => name);

  it("is there in development, and in production only where the operator says so", () => {
    expect(providersOf({})).toEqual(["atoll-test"]);
    expect(providersOf({ ATOLL_TEST_PAYMENTS: "off" })).toEqual([]);
    expect(providersOf({ NODE_ENV: "production", ...origins })).toEqual([]);
    expect(providersOf({ NODE_ENV: "production", ATOLL_TEST_PAYMENTS: "on", ...origins })).toEqual([
      "atoll-test",
    ]);
    expect(() => providersOf({ ATOLL_TEST_PAYMENTS: "yes" })).toThrow("ATOLL_TEST_PAYMENTS");
  });
});

describe("a registry without a provider", () => {
  let test: TestParts;
  beforeAll(async () => {
    test = await createTestParts();
  }, 60_000);
  afterAll(() => test.stop());

  it("sells nothing, and counts nothing that was bought with the test provider", async () => {
    const open = await addShop(test.registry, "shop");
    await open.add({ id: "pro", type: "non-consumable", titles: { en: "Pro" } });
    const mia = await open.buyer("mia");
    await mia.buy("pro");
    const pending = (await mia.order("pro", {})).body;
    expect(pending.error.code).toBe("ALREADY_OWNED");
    const closed = { ...test.registry, config: { ...test.registry.config, testPayments: false } };
    const shut = await addShop(closed, "shut");
    await shut.add({});
    const noa = await shut.buyer("mia");
    expect((await noa.order("coins")).body.error.code).toBe("PAYMENTS_OFF");
    const later = await shut.buyer("mia", open.id);
    expect((await later.ask("GET", "/entitlements")).body.entitlements).toEqual([]);
  });
});
