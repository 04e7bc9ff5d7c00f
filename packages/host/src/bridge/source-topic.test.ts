import type { TopicSource } from "@atoll/capabilities";
import { HostOp } from "@atoll/protocol";
import type { Providers } from "@atoll/capabilities";
import { describe, expect, it } from "vitest";
import { createTestHost, settle } from "../testing/test-host.ts";

/** A source that a test speaks for. */
function createSource() {
  const emits: ((value: unknown) => void)[] = [];
  const given: unknown[] = [];
  let live = 0;
  const source: TopicSource = (params, _, emit) => {
    emits.push(emit);
    given.push(params);
    live += 1;
    return () => void (live -= 1);
  };
  const say = async (...values: readonly unknown[]) => {
    for (const emit of emits) for (const value of values) emit(value);
    await settle();
  };
  return { source, say, given, live: () => live };
}

async function openWith(granted: readonly string[] = []) {
  const ticks = createSource();
  const places = createSource();
  const topics = { ticks: ticks.source, places: places.source, secrets: ticks.source };
  const test = createTestHost({ host: { providers: { test: { topics } } as unknown as Providers } });
  const { session, guest } = await test.open();
  for (const permission of granted) {
    await test.options.grants.set(session.app.owner.key, { permission, state: "granted", decidedAt: 1 });
  }
  const subscribe = async (id: number, topic: string, params: null | { fine: boolean } = null) => {
    guest.say([4, id, topic, params]);
    await settle();
  };
  const values = () => guest.receivedOf(HostOp.update).map((message) => message[2]);
  return { ...test, session, guest, ticks, places, subscribe, values };
}

describe("a topic of a provider", () => {
  it("sends its values until the subscription ends", async () => {
    const { ticks, guest, subscribe, values } = await openWith();
    await subscribe(1, "test.ticks");
    await ticks.say(1);
    await ticks.say(2);
    guest.say([5, 1]);
    await ticks.say(3);
    expect([values(), ticks.live()]).toEqual([[1, 2], 0]);
  });

  it("sends the last of the values that come at once", async () => {
    const { ticks, subscribe, values } = await openWith();
    await subscribe(1, "test.ticks");
    await ticks.say(1, 2, 3);
    expect(values().at(-1)).toBe(3);
  });

  it("stops while the mini-app is hidden, and starts anew when it is shown", async () => {
    const { ticks, session, subscribe, values } = await openWith();
    await subscribe(1, "test.ticks");
    session.setVisible(false);
    await ticks.say(1);
    expect([values(), ticks.live()]).toEqual([[], 0]);
    session.setVisible(true);
    await settle();
    expect(ticks.live()).toBe(1);
    await ticks.say(2);
    expect(values()).toEqual([2]);
  });

  it("stops with its session", async () => {
    const { ticks, session, subscribe } = await openWith();
    await subscribe(1, "test.ticks");
    session.close();
    await settle();
    expect(ticks.live()).toBe(0);
  });

  it("sends nothing that does not fit its schema, and tells the host", async () => {
    const { ticks, subscribe, values, hostErrors } = await openWith();
    await subscribe(1, "test.ticks");
    await ticks.say("a secret");
    expect(values()).toEqual([]);
    expect(hostErrors.map(String)).toEqual([expect.stringContaining("does not fit")]);
    expect(hostErrors.map(String).join("")).not.toContain("secret");
  });

  it("is offered like a method", async () => {
    const { guest } = await openWith();
    expect(JSON.stringify(guest.receivedOf(HostOp.start))).toContain("test.places");
  });
});

describe("a topic under a permission", () => {
  it("stays silent, asks nobody and starts nothing before the grant", async () => {
    const { places, prompts, subscribe } = await openWith();
    await subscribe(1, "test.places", { fine: true });
    expect([places.live(), prompts.length]).toEqual([0, 0]);
  });

  it("is used under a grant, and leaves a line in the person's record", async () => {
    const { places, subscribe, values, receipts } = await openWith(["camera"]);
    await subscribe(1, "test.places", { fine: true });
    await places.say(7);
    expect([places.given, values()]).toEqual([[{ fine: true }], [7]]);
    expect(receipts).toMatchObject([{ kind: "used", permission: "camera", method: "test.places" }]);
  });

  it("stops when the permission is taken back", async () => {
    const { host, session, places, subscribe, values } = await openWith(["camera"]);
    await subscribe(1, "test.places", { fine: true });
    await places.say(1);
    await host.permissions.revoke(session.app.owner, "camera");
    await settle();
    await places.say(7);
    expect([values(), places.live()]).toEqual([[1], 0]);
  });

  it("withholds a value when another window has stored a denial", async () => {
    const { options, session, places, subscribe, values } = await openWith(["camera"]);
    await subscribe(1, "test.places", { fine: true });
    await places.say(1);
    await options.grants.set(session.app.owner.key, { permission: "camera", state: "denied", decidedAt: 2 });
    await places.say(7);
    expect(values()).toEqual([1]);
  });

  it.each([
    ["without a declaration", "test.secrets", null],
    ["with params that it does not take", "test.places", { fine: 1 } as never],
  ])("is a bad call %s", async (_, topic, params) => {
    const { session, subscribe, ticks, places } = await openWith(["camera", "microphone"]);
    await subscribe(1, topic, params);
    expect(session.stats().badCalls).toBe(1);
    expect([ticks.live(), places.live()]).toEqual([0, 0]);
  });
});
