import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { createFakeConnection, createFakeNetwork } from "./fake.ts";
import { createBrowserStatus } from "./status.ts";
import type { NetworkStatus } from "./status.ts";

describe("the status of the network", () => {
  it("is told when it changes, and only then", async () => {
    const connection = createFakeConnection();
    const provider = createFakeNetwork({ status: connection });
    expect(await provider.status?.({}, createFakeContext())).toEqual({ online: true, type: "wifi" });
    const told: unknown[] = [];
    const stop = provider.topics["statusChanges"]?.({}, createFakeContext(), (value) => told.push(value));
    connection.set({ online: true, type: "wifi" });
    connection.set({ online: false, type: "unknown" });
    connection.set({ online: false, type: "unknown" });
    stop?.();
    connection.set({ online: true, type: "wifi" });
    expect(told).toEqual([{ online: false, type: "unknown" }]);
  });

  it.each<[string | undefined, NetworkStatus["type"]]>([
    ["wifi", "wifi"],
    ["cellular", "cellular"],
    ["bluetooth", "other"],
    ["unknown", "unknown"],
    [undefined, "unknown"],
  ])("of a browser whose connection is %s is of the kind %s", (type, kind) => {
    const connection = Object.assign(new EventTarget(), { ...(type && { type }), rtt: 50, downlink: 10 });
    const status = createBrowserStatus({ navigator: { onLine: true, connection }, page: new EventTarget() });
    expect(status.now()).toEqual({ online: true, type: kind });
  });

  it("of a browser follows its page and connection until it is no longer wanted", () => {
    const [page, connection] = [new EventTarget(), new EventTarget()];
    let changes = 0;
    const status = createBrowserStatus({ navigator: { onLine: false, connection }, page });
    const stop = status.onChange(() => (changes += 1));
    page.dispatchEvent(new Event("offline"));
    connection.dispatchEvent(new Event("change"));
    stop();
    page.dispatchEvent(new Event("online"));
    expect(changes).toBe(2);
  });
});
