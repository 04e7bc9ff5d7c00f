import { HostOp } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { createFakeSandbox } from "../testing/fake-sandbox.ts";
import { createTestApp, createTestHost, settle } from "../testing/test-host.ts";

describe("opening a session", () => {
  it("returns at once, evaluates the bundle, then starts, then opens with the first batch", async () => {
    const { host, sandboxes, clock } = createTestHost({ providers: { test: { echo: () => null } } });
    const session = host.open(createTestApp(), { path: "/bill/7" });
    const states: string[] = [];
    session.onChange(() => states.push(session.state()));
    expect(session.state()).toBe("opening");
    await settle();
    const guest = sandboxes[0]!;
    expect(guest.evaluated.map((script) => script.name)).toEqual(["main.jsbundle"]);
    expect(guest.received).toEqual([]);
    guest.hello();
    expect(guest.received).toEqual([
      [
        HostOp.start,
        {
          appId: "com.example.test",
          version: { name: "1.0.0", code: 1 },
          apiLevel: 1,
          path: "/bill/7",
          data: null,
          from: null,
          nowMs: clock.now(),
          capabilities: ["permissions.query", "permissions.request", "test.echo"],
          seed: expect.stringMatching(/^[0-9a-f]{32}$/),
        },
        expect.objectContaining({ theme: "light" }),
      ],
    ]);
    expect(session.state()).toBe("opening");
    guest.batch([0, 1, "Stack", {}], [2, 0, 1, 0]);
    expect(states).toEqual(["open"]);
    expect(guest.received.at(-1)).toEqual([HostOp.lifecycle, "shown"]);
    expect(session.tree.root.children).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });

  it("works when the blank has said hello before it was taken", async () => {
    const guest = createFakeSandbox();
    guest.hello();
    const { host } = createTestHost({ host: { sandboxes: { take: async () => guest.sandbox } } });
    host.open(createTestApp());
    await settle();
    expect(guest.evaluated).toHaveLength(1);
    expect(guest.received.map((message) => message[0])).toEqual([HostOp.start]);
  });

  it("opens with a first batch that draws nothing", async () => {
    const { open } = createTestHost();
    const { session } = await open(createTestApp(), []);
    expect(session.state()).toBe("open");
  });

  it("ends when nothing is drawn in time", async () => {
    const { host, sandboxes, clock } = createTestHost();
    const session = host.open(createTestApp());
    await settle();
    sandboxes[0]!.hello();
    clock.advance(4_999);
    expect(session.state()).toBe("opening");
    clock.advance(1);
    expect(session.end()).toMatchObject({
      code: "FIRST_BATCH_TIMEOUT",
      message: expect.stringContaining("too long to start"),
    });
    expect(sandboxes[0]!.isTerminated).toBe(true);
  });

  it("ends when the prelude never says hello", async () => {
    const { host, clock } = createTestHost();
    const session = host.open(createTestApp());
    await settle();
    clock.advance(5_000);
    expect(session.end()?.code).toBe("WIRE_HELLO");
  });

  it("ends when there is no sandbox to be had", async () => {
    const { host, hostErrors } = createTestHost({
      host: { sandboxes: { take: () => Promise.reject(new Error("no memory at /private/path")) } },
    });
    const session = host.open(createTestApp());
    expect(session.state()).toBe("opening");
    await settle();
    expect(session.end()).toMatchObject({ code: "ENGINE_CRASHED", detail: "No sandbox could be made." });
    expect(hostErrors).toHaveLength(1);
    expect(host.sessions()).toEqual([]);
  });

  it("refuses a mini-app of a later API level, after it has returned", async () => {
    const { host, sandboxes } = createTestHost();
    const session = host.open(createTestApp({ apiLevel: 2 }));
    expect(session.state()).toBe("opening");
    await settle();
    expect(session.end()).toMatchObject({
      code: "API_LEVEL_UNSUPPORTED",
      message: expect.stringContaining("Update"),
    });
    expect(sandboxes).toEqual([]);
  });

  it("discards a sandbox that comes after the session was closed", async () => {
    const { host, sandboxes } = createTestHost();
    const session = host.open(createTestApp());
    session.close();
    await settle();
    expect(session.end()?.code).toBe("CLOSED");
    expect(sandboxes.every((fake) => fake.isTerminated)).toBe(true);
  });

  it("passes on what the engine says of a broken bundle, kept apart from the host's words", async () => {
    const { host, sandboxes } = createTestHost();
    const session = host.open(createTestApp());
    await settle();
    sandboxes[0]!.end("BUNDLE_ERROR", "SyntaxError: \u202Eevil\n  at main.jsbundle:1");
    expect(session.end()).toEqual({
      code: "BUNDLE_ERROR",
      message: expect.stringMatching(/^This mini-app could not be started/),
      detail: "SyntaxError: evil\nat main.jsbundle:1",
    });
  });
});

describe("ending a session", () => {
  it("touches no other session", async () => {
    const { host, open } = createTestHost();
    const first = await open();
    const second = await open(createTestApp({ id: "com.example.other" }));
    first.guest.say([99]);
    expect(first.session.end()?.code).toBe("WIRE_MALFORMED");
    second.guest.batch([4, 2, { label: "still here" }, []]);
    expect(second.session.state()).toBe("open");
    expect(second.session.tree.get(2)?.props["label"]).toBe("still here");
    expect(host.sessions()).toEqual([second.session]);
  });

  it("tells every provider and stops every timer, even when one provider throws", async () => {
    const ended: string[] = [];
    const { open, clock, hostErrors } = createTestHost({
      providers: {
        broken: {
          sessionEnded: () => {
            throw new Error("broken");
          },
        },
        test: { sessionEnded: ((owner: { appId: string }) => ended.push(owner.appId)) as never },
      },
    });
    const { session, guest } = await open();
    guest.say([8, clock.now() + 60_000]);
    session.setVisible(false);
    session.close();
    expect(ended).toEqual(["com.example.test"]);
    expect(hostErrors).toHaveLength(1);
    expect(clock.pending).toBe(0);
    expect(guest.isTerminated).toBe(true);
  });

  it("leaves what providers keep for an owner to the owner's other session, until that ends too", async () => {
    const ended: string[] = [];
    const { open } = createTestHost({
      providers: { test: { sessionEnded: ((owner: { appId: string }) => ended.push(owner.appId)) as never } },
    });
    const first = await open();
    const second = await open();
    first.session.close();
    expect(ended).toEqual([]);
    second.session.close();
    expect(ended).toEqual(["com.example.test"]);
  });

  it("happens once, and nothing is sent or thrown afterwards", async () => {
    const { open } = createTestHost();
    const { session, guest } = await open();
    let changes = 0;
    session.onChange(() => (changes += 1));
    session.close();
    const sent = guest.received.length;
    session.close();
    session.sendEvent(2, "press", null, { act: true });
    session.requestRange(3, 0, 10);
    session.setVisible(false);
    session.setEnvironment({ theme: "dark" });
    guest.say([2, 1, "test.echo", {}, 0]);
    await expect(session.resolveImage("a.png")).rejects.toMatchObject({ code: "ABORTED" });
    expect(changes).toBe(1);
    expect(guest.received).toHaveLength(sent);
    expect(guest.received.at(-1)).toEqual([HostOp.lifecycle, "unloaded"]);
  });

  it("closes all of a host at once", async () => {
    const { host, open } = createTestHost();
    const { session } = await open();
    await open();
    host.closeAll();
    expect(host.sessions()).toEqual([]);
    expect(session.end()).toEqual({ code: "CLOSED", message: "This mini-app was closed.", detail: "" });
  });
});

describe("time in a session", () => {
  it("wakes the guest when its timer is due, never sooner than 4 ms", async () => {
    const { open, clock } = createTestHost();
    const { guest } = await open();
    guest.say([8, clock.now() + 100]);
    clock.advance(99);
    expect(guest.receivedOf(HostOp.timers)).toEqual([]);
    clock.advance(1);
    expect(guest.receivedOf(HostOp.timers)).toEqual([[HostOp.timers, clock.now()]]);
    guest.say([8, 0]);
    clock.advance(3);
    expect(guest.receivedOf(HostOp.timers)).toHaveLength(1);
    clock.advance(1);
    expect(guest.receivedOf(HostOp.timers)).toHaveLength(2);
    guest.say([8, clock.now() + 10]);
    guest.say([8, -1]);
    clock.advance(1_000);
    expect(guest.receivedOf(HostOp.timers)).toHaveLength(2);
  });

  it("waits for timers further away than a platform timer can be", async () => {
    const { open, clock } = createTestHost();
    const { guest } = await open();
    guest.say([8, clock.now() + 2 ** 31 + 5_000]);
    clock.advance(2 ** 31 - 1);
    expect(guest.receivedOf(HostOp.timers)).toEqual([]);
    clock.advance(5_001);
    expect(guest.receivedOf(HostOp.timers)).toHaveLength(1);
  });

  it("B21 holds timers back once hidden for 5 s, and catches up when shown", async () => {
    const { open, clock } = createTestHost();
    const { session, guest } = await open();
    session.setVisible(false);
    guest.say([8, clock.now() + 4_000]);
    clock.advance(4_000);
    expect(guest.receivedOf(HostOp.timers)).toHaveLength(1);
    guest.say([8, clock.now() + 2_000]);
    clock.advance(60_000);
    expect(guest.receivedOf(HostOp.timers)).toHaveLength(1);
    session.setVisible(true);
    clock.advance(4);
    expect(guest.receivedOf(HostOp.timers)).toHaveLength(2);
    expect(guest.receivedOf(HostOp.lifecycle).map((message) => message[1])).toEqual([
      "shown",
      "hidden",
      "shown",
    ]);
  });

  it("D31 keeps replies back once hidden for 5 s, so that no call wakes the guest, and hands them over when shown", async () => {
    const { open, clock } = createTestHost({ providers: { test: { background: () => null } } });
    const { session, guest } = await open();
    session.setVisible(false);
    clock.advance(5_000);
    guest.say([2, 1, "test.background", null, 0]);
    guest.say([2, 2, "test.nothing", null, 0]);
    await settle();
    expect(guest.receivedOf(HostOp.reply)).toEqual([]);
    session.setVisible(true);
    expect(guest.receivedOf(HostOp.reply).map((reply) => reply[1])).toEqual([2, 1]);
    expect(guest.received.at(-1)).toEqual([HostOp.lifecycle, "shown"]);
  });

  it("ends a mini-app that was hidden for half an hour", async () => {
    const { open, clock } = createTestHost();
    const { session } = await open();
    session.setVisible(false);
    clock.advance(30 * 60_000 - 1);
    expect(session.state()).toBe("open");
    clock.advance(1);
    expect(session.end()?.code).toBe("HIDDEN_TOO_LONG");
  });

  it("does not end one that was shown in between", async () => {
    const { open, clock } = createTestHost();
    const { session } = await open();
    session.setVisible(false);
    clock.advance(20 * 60_000);
    session.setVisible(true);
    session.setVisible(false);
    clock.advance(20 * 60_000);
    expect(session.state()).toBe("open");
  });
});

describe("the environment of a session", () => {
  it("is sent as what has changed, one message at a time", async () => {
    const { host, open } = createTestHost();
    const { guest, session } = await open();
    session.setEnvironment({ window: { width: 1, height: 1 } });
    for (let width = 2; width < 50; width += 1) session.setEnvironment({ window: { width, height: 1 } });
    host.setEnvironment({ theme: "dark", locale: "en" });
    expect(guest.receivedOf(HostOp.environment)).toEqual([
      [HostOp.environment, { window: { width: 1, height: 1 } }],
    ]);
    guest.endTurns();
    expect(guest.receivedOf(HostOp.environment).slice(1)).toEqual([
      [HostOp.environment, { window: { width: 49, height: 1 }, theme: "dark" }],
    ]);
    guest.endTurns();
    expect(guest.receivedOf(HostOp.environment)).toHaveLength(2);
  });

  it("before the start goes into the start, and reaches sessions opened later", async () => {
    const { host, sandboxes } = createTestHost();
    host.setEnvironment({ locale: "de" });
    const session = host.open(createTestApp());
    session.setEnvironment({ theme: "dark" });
    await settle();
    sandboxes[0]!.hello();
    session.setEnvironment({ fontScale: 2 });
    expect(sandboxes[0]!.received).toEqual([
      [
        HostOp.start,
        expect.anything(),
        expect.objectContaining({ locale: "de", theme: "dark", fontScale: 1 }),
      ],
      [HostOp.environment, { fontScale: 2 }],
    ]);
  });
});
