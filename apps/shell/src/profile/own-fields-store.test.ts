import { createMemoryStore } from "@atoll/capabilities/fake";
import { createWebCipher } from "@atoll/capabilities/web";
import { describe, expect, it } from "vitest";
import { NO_FIELDS } from "./account.ts";
import type { OwnFields } from "./account.ts";
import { createOwnFieldsStore } from "./own-fields-store.ts";

const ALL: OwnFields = {
  phone: "+31 20 555 0100",
  address: { street: "Damrak 1", city: "Amsterdam", postalCode: "1012 LG", country: "NL" },
  avatar: { bytes: new Uint8Array([0, 127, 128, 255]), type: "image/png", width: 2, height: 2 },
};

const newKey = () =>
  crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

async function createTest() {
  const key = await newKey();
  const store = createMemoryStore();
  return {
    store,
    fields: createOwnFieldsStore(
      store,
      createWebCipher(async () => key),
    ),
  };
}

describe("what of a profile stays on the device", () => {
  it("is read as it was written, by the same person alone", async () => {
    const { fields } = await createTest();
    await fields.write("mia", ALL);
    expect(await fields.read("mia")).toEqual(ALL);
    expect(await fields.read("ada")).toEqual(NO_FIELDS);
    await fields.forget("mia");
    expect(await fields.read("mia")).toEqual(NO_FIELDS);
  });

  it("is nothing that can be read in the store", async () => {
    const { store, fields } = await createTest();
    await fields.write("mia", ALL);
    const kept = await store.get("mia", "profile");
    const bytes = kept?.kind === "blob" ? kept.bytes : new Uint8Array();
    expect(new TextDecoder().decode(bytes)).not.toContain("Damrak");
  });

  it("is nothing where it was moved to another person, garbled, or sealed by a key that is gone", async () => {
    const { store, fields } = await createTest();
    await fields.write("mia", ALL);
    const kept = await store.get("mia", "profile");
    if (kept?.kind !== "blob") throw new Error("Nothing was kept.");
    const limit = { bytes: 1e6, keys: 4 };
    await store.put("eve", { key: "profile", value: kept }, limit);
    expect(await fields.read("eve")).toEqual(NO_FIELDS);
    await store.put("bad", { key: "profile", value: { ...kept, bytes: new Uint8Array(40) } }, limit);
    expect(await fields.read("bad")).toEqual(NO_FIELDS);
    const other = await newKey();
    const stranger = createOwnFieldsStore(
      store,
      createWebCipher(async () => other),
    );
    expect(await stranger.read("mia")).toEqual(NO_FIELDS);
  });
});
