import { AtollError } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { describeUpdate } from "./conformance/describe-update.ts";
import { createFakeUpdate, createFakeUpdates } from "./fake.ts";
import { updateSchema } from "./schema.ts";
import { createWebUpdate } from "./web.ts";

for (const [name, make] of [
  ["fake", createFakeUpdate],
  ["web", createWebUpdate],
] as const) {
  describeUpdate(name, () => {
    const updates = createFakeUpdates();
    return { ...updates, provider: make({ updates }) };
  });
}

describe("updates of a browser", () => {
  it("are not offered where nothing brings them", () => expect(createWebUpdate()).toEqual({}));

  it("tell no more of a registry than that it gave no answer", async () => {
    const updates = {
      ...createFakeUpdates(),
      check: () => Promise.reject(new AtollError("METADATA_SIGNATURE", "a key of the registry")),
    };
    const answer = createWebUpdate({ updates }).check?.({}, createFakeContext());
    await expect(answer).rejects.toMatchObject({
      code: "NETWORK_ERROR",
      message: expect.not.stringContaining("key"),
    });
  });
});

describe("params of platform.update", () => {
  it.each([null, [], { appId: "com.example.other" }, { version: 3 }])("refuse %j", (given) => {
    for (const { params } of Object.values(updateSchema.methods)) {
      expect(params.safeParse(given).success).toBe(false);
    }
  });
});
