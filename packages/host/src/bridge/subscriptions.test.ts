import { HostOp } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { createTestApp, createTestHost } from "../testing/test-host.ts";

describe("a subscription", () => {
  it("to permissions hears of each change of a declared one, until it ends", async () => {
    const { host, open } = createTestHost();
    const { session, guest } = await open();
    const { owner } = session.app;
    guest.say([4, 1, "permissions", null]);
    await host.permissions.revoke(owner, "photos.read");
    await host.permissions.reset(owner, "photos.read");
    await host.permissions.revoke(owner, "microphone");
    guest.say([5, 1]);
    guest.say([5, 1]);
    await host.permissions.revoke(owner, "photos.read");
    expect(guest.receivedOf(HostOp.update)).toEqual([
      [HostOp.update, 1, { permission: "photos.read", state: "denied" }],
      [HostOp.update, 1, { permission: "photos.read", state: "undetermined" }],
    ]);
  });

  it("of one mini-app hears nothing of another", async () => {
    const { host, open } = createTestHost();
    const first = await open();
    const second = await open(createTestApp({ id: "com.example.other" }));
    second.guest.say([4, 1, "permissions", null]);
    await host.permissions.revoke(first.session.app.owner, "photos.read");
    expect(second.guest.receivedOf(HostOp.update)).toEqual([]);
  });

  it("E13 is torn down with its session", async () => {
    const { host, open } = createTestHost();
    const { session, guest } = await open();
    guest.say([4, 1, "permissions", null]);
    session.close();
    await host.permissions.revoke(session.app.owner, "photos.read");
    expect(guest.receivedOf(HostOp.update)).toEqual([]);
  });

  it.each(["weather", "constructor", "__proto__"])(
    "to the unknown topic %s is counted as a bad call",
    async (topic) => {
      const { open } = createTestHost();
      const { session, guest } = await open();
      guest.say([4, 1, topic, null]);
      expect(session.state()).toBe("open");
      expect(session.stats().badCalls).toBe(1);
    },
  );

  it("above the quota is counted as a bad call", async () => {
    const { open, host } = createTestHost({ quotas: { subscriptions: 2 } });
    const { session, guest } = await open();
    for (let id = 1; id <= 3; id += 1) guest.say([4, id, "permissions", null]);
    await host.permissions.revoke(session.app.owner, "camera");
    expect(guest.receivedOf(HostOp.update)).toHaveLength(2);
    expect(session.stats().badCalls).toBe(1);
  });

  it("with an id used before ends the session", async () => {
    const { open } = createTestHost();
    const { session, guest } = await open();
    guest.say([4, 1, "permissions", null]);
    guest.say([5, 1]);
    guest.say([4, 1, "permissions", null]);
    expect(session.end()?.code).toBe("WIRE_MALFORMED");
  });
});
