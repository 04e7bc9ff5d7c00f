import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { listMethods, listTopics } from "./catalogue.ts";
import { describeProviders } from "./conformance/describe-providers.ts";
import { createFakeWakeLock } from "./device/testing/fake-wake-lock.ts";
import { createFakeContext } from "./fake-context.ts";
import { createFakeLocator } from "./location/fake.ts";
import { createFakeDelivery } from "./notifications/fake.ts";
import { createFakePeople } from "./people/fake-people.ts";
import { createFakeShop } from "./payments/fake-shop.ts";
import { plainCipher } from "./storage/secure/plain-cipher.ts";
import { storageSchema } from "./storage/schema.ts";
import { createIndexedDbStore } from "./storage/indexed-db-store.ts";
import { createFakeTransport } from "./network/fake-transport.ts";
import { createFakeUpdates } from "./update/fake.ts";
import { createWebProviders } from "./web.ts";

const store = createIndexedDbStore({ factory: new IDBFactory(), keyRange: IDBKeyRange });
const people = createFakePeople();
const age = { bracket: async () => undefined };
const providers = createWebProviders({
  auth: { people },
  user: { people, age },
  analytics: { onEvent: () => undefined },
  app: { close: () => undefined, restart: () => undefined },
  biometrics: {
    device: { isAvailable: async () => true, check: async () => "checked" },
    confirmReason: async () => true,
  },
  calendar: { confirmDocument: async () => true },
  clipboard: { clipboard: { readText: async () => "", writeText: async () => undefined } },
  contacts: { contacts: { select: async () => [] } },
  device: {
    getBattery: async () => ({ level: 1, charging: true }),
    orientation: { type: "portrait-primary", angle: 0 },
    viewport: Object.assign(new EventTarget(), { covered: () => 0 }),
    serverNow: async () => 0,
    wakeLock: createFakeWakeLock(),
  },
  dialogs: { ask: async () => ({ accepted: true, text: "" }), show: () => undefined },
  files: { store, confirmDocument: async () => true },
  haptics: { vibrate: () => true },
  links: {
    confirmUrl: async () => true,
    share: async () => undefined,
    miniApps: { open: async () => undefined, returnTo: async () => false, linkTo: () => "" },
  },
  location: { locator: createFakeLocator() },
  log: { onEvent: () => undefined },
  media: { takePhoto: async () => "canceled" },
  network: { transport: createFakeTransport() },
  notifications: { delivery: createFakeDelivery() },
  payments: { gateway: createFakeShop(), people: createFakePeople(), pay: async () => undefined },
  perf: { onEvent: () => undefined },
  scan: { scanCode: async () => "canceled" },
  storage: { store, secure: { store, cipher: plainCipher } },
  update: { updates: createFakeUpdates() },
});

// No browser lists contacts, nor what is in a calendar.
const NO_BROWSER_HAS = ["calendar.list", "contacts.list"];

describeProviders("web", providers, { lacking: NO_BROWSER_HAS });

describeProviders(
  "web, with nothing that only some browsers have",
  createWebProviders({ storage: { store }, files: { store } }),
  {
    lacking: [...listMethods(), ...listTopics()]
      .map(({ name }) => name)
      .filter(
        (name) =>
          /^(analytics|app|log|perf|update|auth|user|biometrics|calendar|clipboard|contacts|device|dialogs|haptics|links|location|notifications|payments|scan)\.|^storage\.secure|^media\.takePhoto$|^files\.open$/.test(
            name,
          ) && name !== "device.info",
      ),
  },
);

describe("createWebProviders", () => {
  it("hands each area its own options", async () => {
    const { set } = storageSchema.methods;
    await providers["storage"]?.["set"]?.(set.params.parse({ key: "k", value: "v" }), createFakeContext());
    expect(await store.keys("owner-1")).toEqual(["k"]);
  });
});
