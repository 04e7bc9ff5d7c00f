import type { Release } from "@atoll/distribution";
import { describe, expect, it } from "vitest";
import { createUpdatePort } from "./create-update-port.ts";
import type { DeliveryEvent } from "./delivery.ts";

const owner = { key: "k", appId: "com.example.a" };
const release = { version: { name: "1.1.0", code: 2 } } as Release;

function createTest(
  answer: { status: "current" } | { status: "updated"; release: Release; transfer: never },
) {
  let tell: (event: DeliveryEvent) => void = () => undefined;
  const delivery = {
    check: async () => answer,
    onEvent: (listener: typeof tell) => {
      tell = listener;
      return () => undefined;
    },
  };
  const port = createUpdatePort({ reopen: () => undefined });
  port.follow(delivery);
  return {
    port,
    tell: (event: DeliveryEvent) => tell(event),
  };
}

describe("updates over a delivery", () => {
  it("are ready once a check has fetched one", async () => {
    const { port } = createTest({ status: "updated", release, transfer: undefined as never });
    expect(port.ready(owner)).toBeNull();
    expect(await port.check(owner)).toEqual({ name: "1.1.0", code: 2 });
    expect(port.ready(owner)).toEqual({ name: "1.1.0", code: 2 });
  });

  it("are told when the delivery fetched one by itself, to that mini-app alone", () => {
    const { port, tell } = createTest({ status: "current" });
    const seen: unknown[] = [];
    const stop = port.onReady(owner, (version) => seen.push(version));
    tell({ kind: "updateReady", appId: "com.example.b", release });
    tell({ kind: "updateReady", appId: owner.appId, release });
    stop();
    tell({ kind: "updateReady", appId: owner.appId, release });
    expect(seen).toEqual([{ name: "1.1.0", code: 2 }]);
  });

  it("are found by a later check that brings nothing newer, until the release falls back", async () => {
    const { port, tell } = createTest({ status: "current" });
    tell({ kind: "updateReady", appId: owner.appId, release });
    expect(await port.check(owner)).toEqual({ name: "1.1.0", code: 2 });
    tell({ kind: "fellBack", appId: owner.appId, release });
    expect(port.ready(owner)).toBeNull();
  });
});
