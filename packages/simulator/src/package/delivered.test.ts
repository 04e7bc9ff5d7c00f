import { createDelivery, systemClock } from "@atoll/host";
import type { DeliveryEvent } from "@atoll/host";
import { createPatch, applyPatch } from "@atoll/distribution/patch";
import { createTestDevice } from "@atoll/distribution/testing";
import { describe, expect, it } from "vitest";

import { createSimulator } from "../simulator.ts";
import { COUNTER, inlineApp } from "../testing/inline-app.ts";

const APP = "com.example.inline";
const FIRST = inlineApp(COUNTER).bundle;
const SECOND = inlineApp(COUNTER.replace("Pressed", "Tapped")).bundle;

describe("a mini-app on a simulated device that gets it from a registry", () => {
  it("is opened, tapped, updated by a patch, rolled back and revoked, all by signed files", async () => {
    const { registry, start } = createTestDevice();
    await using simulator = createSimulator();
    const client = await start({ applyPatch });
    const events: DeliveryEvent[] = [];
    const delivery = createDelivery({ client, host: noHost, clock: systemClock });
    delivery.onEvent((event) => events.push(event));
    const open = async () => {
      const prepared = await delivery.prepare(APP);
      const app = await simulator.open(prepared.app);
      prepared.follow(app.session());
      return app;
    };
    const bytes = (text: string) => new TextEncoder().encode(text);

    const one = registry.release(APP, 1, { code: FIRST });
    const first = await open();
    await first.tap(first.getByRole("button", { name: "Press" }));
    expect(first.snapshot()).toContain("Pressed 1 times");
    await client.markStarted(APP, one.id);

    const from = one.code[0]?.artifact.sha256 ?? "";
    const patch = await createPatch(bytes(FIRST), bytes(SECOND));
    registry.release(APP, 2, { code: SECOND, patches: [{ from, bytes: patch }] });
    const update = await delivery.check(APP);
    expect(update).toMatchObject({ status: "updated", transfer: { kind: "patch", bytes: patch.length } });
    expect(patch.length).toBeLessThan(SECOND.length / 2);
    const second = await open();
    await second.tap(second.getByRole("button", { name: "Press" }));
    expect(second.snapshot()).toContain("Tapped 1 times");
    expect(first.ended()).toBe(undefined);

    registry.offer(APP, [{ release: one.id }]);
    await delivery.check(APP);
    const third = await open();
    expect(third.snapshot()).toContain("Pressed 0 times");

    registry.revoke([{ app: APP, versions: null, platforms: null, hostVersions: null, reason: "It spies." }]);
    await delivery.checkAll();
    for (const app of [first, second, third]) {
      expect(await app.waitForEnd()).toMatchObject({ code: "REVOKED", detail: "It spies." });
    }
    await expect(delivery.prepare(APP)).rejects.toMatchObject({ code: "REVOKED" });
    registry.setOnline(false);
    await expect((await start()).load(APP)).rejects.toMatchObject({ code: "REVOKED" });
    expect(events.map(({ kind }) => kind)).toContain("revoked");
    delivery.stop();
  });
});

/** The simulator opens what the delivery prepared. */
const noHost = {
  open(): never {
    throw new Error("The simulator opens mini-apps here.");
  },
};
