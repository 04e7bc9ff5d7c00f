import { describe, expect, it } from "vitest";
import { describeProviders } from "./conformance/describe-providers.ts";
import { createFailures, createFakeContext, createFakeProviders, createMemoryStore } from "./fake.ts";
import type { FakeProviderOptions } from "./fake.ts";

describeProviders("fake", createFakeProviders());
describeProviders("fake, with failures", createFakeProviders({ failures: createFailures() }));

function keysOf(options: FakeProviderOptions, context = createFakeContext()): Promise<unknown> {
  return (
    createFakeProviders(options)["storage"]?.["keys"]?.({}, context) ??
    Promise.reject(new Error("no storage"))
  );
}

describe("failures", () => {
  it.each([
    ["denied", "PERMISSION_DENIED"],
    ["canceled", "USER_CANCELED"],
    ["offline", "NETWORK_ERROR"],
    ["timeout", "TIMEOUT"],
    ["overQuota", "QUOTA_EXCEEDED"],
    ["broken", "HOST_ERROR"],
  ] as const)("%s is answered as %s", async (failure, code) => {
    await expect(keysOf({ failures: createFailures({ "storage.keys": failure }) })).rejects.toMatchObject({
      code,
    });
  });

  it("that come next happen once each, in order, then all goes well", async () => {
    const failures = createFailures();
    failures.next("storage.keys", "offline");
    failures.next("storage.keys", "timeout");
    failures.next("storage.set", "broken");
    await expect(keysOf({ failures })).rejects.toMatchObject({ code: "NETWORK_ERROR" });
    await expect(keysOf({ failures })).rejects.toMatchObject({ code: "TIMEOUT" });
    expect(await keysOf({ failures })).toEqual([]);
  });

  it("of an area happen to all its methods until they are cleared", async () => {
    const failures = createFailures({ media: "denied" });
    failures.always("storage", "offline");
    await expect(keysOf({ failures })).rejects.toMatchObject({ code: "NETWORK_ERROR" });
    failures.clear("storage");
    expect(await keysOf({ failures })).toEqual([]);
    failures.always("storage.keys", "offline");
    failures.clear();
    expect(await keysOf({ failures })).toEqual([]);
  });

  it("can be slowness: the call goes on when the time is over", async () => {
    let ring: () => void = () => undefined;
    let asked = 0;
    const schedule = (run: () => void, ms: number) => {
      [ring, asked] = [run, ms];
      return () => undefined;
    };
    const answer = keysOf({ failures: createFailures({ storage: { slowMs: 3_000 } }), schedule });
    await Promise.resolve();
    expect(asked).toBe(3_000);
    ring();
    expect(await answer).toEqual([]);
  });
});

describe("createFakeProviders", () => {
  it("keeps what is stored in the store it was given, for the next host", async () => {
    const store = createMemoryStore();
    await store.put("owner-1", { key: "k", value: { kind: "text", text: "v" } }, { bytes: 9, keys: 9 });
    expect(await keysOf({ storage: { store } })).toEqual(["k"]);
    expect(await keysOf({ storage: { store } }, createFakeContext({ ownerKey: "owner-2" }))).toEqual([]);
  });
});
