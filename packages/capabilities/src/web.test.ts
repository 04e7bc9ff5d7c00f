import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { describeProviders } from "./conformance/describe-providers.ts";
import { createFakeContext } from "./fake-context.ts";
import { storageSchema } from "./storage/schema.ts";
import { createIndexedDbStore } from "./storage/indexed-db-store.ts";
import { createFakeTransport } from "./network/fake-transport.ts";
import { createWebProviders } from "./web.ts";

const store = createIndexedDbStore({ factory: new IDBFactory(), keyRange: IDBKeyRange });
const providers = createWebProviders({ storage: { store }, network: { transport: createFakeTransport() } });

describeProviders("web", providers);

describe("createWebProviders", () => {
  it("hands each area its own options", async () => {
    const { set } = storageSchema.methods;
    await providers["storage"]?.["set"]?.(set.params.parse({ key: "k", value: "v" }), createFakeContext());
    expect(await store.keys("owner-1")).toEqual(["k"]);
  });
});
