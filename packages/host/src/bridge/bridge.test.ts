import type { CallContext } from "@atoll/capabilities";
import { AtollError, HostOp } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { call, error, replyTo } from "../testing/guest-calls.ts";
import { createTestHost, settle } from "../testing/test-host.ts";
import type { OpenTest } from "../testing/test-host.ts";

const echo = async ({ text }: { text: string }) => ({ text });

describe("a call", () => {
  it("is answered with the provider's result", async () => {
    const { open } = createTestHost({ providers: { test: { echo } } });
    expect(await call(await open(), [1, "test.echo", { text: "hi" }])).toEqual([1, { text: "hi" }]);
  });

  it("tells the provider whose it is by the channel, never by what it says", async () => {
    const contexts: CallContext[] = [];
    const { open } = createTestHost({
      providers: { test: { background: (_params: never, context) => (contexts.push(context), null) } },
    });
    const test = await open();
    await call(test, [1, "test.background"]);
    expect(contexts[0]).toMatchObject({
      owner: test.session.app.owner,
      manifest: test.session.app.manifest,
      gesture: false,
    });
    // E03: a claimed identity does not even fit the schema.
    expect(await call(test, [2, "test.background", { appId: "com.example.other" }])).toEqual(
      error("INVALID_ARGUMENT"),
    );
  });

  it.each([
    ["an unknown method", "test.nothing"],
    ["a method without a provider", "test.absent"],
    ["a method of a later level", "later.echo"],
    ["constructor", "constructor"],
    ["__proto__", "__proto__"],
    ["a method of Object", "test.toString"],
    ["sessionEnded", "test.sessionEnded"],
  ])("to %s is NOT_SUPPORTED and counted", async (_title, method) => {
    const { open } = createTestHost({
      providers: { test: { echo, sessionEnded: () => null }, later: { echo } },
    });
    const test = await open();
    expect(await call(test, [1, method])).toEqual(error("NOT_SUPPORTED", "isSupported()"));
    expect(test.session.stats().badCalls).toBe(1);
  });

  it("E01 whose permission is not declared is refused before anything else is looked at, with a receipt", async () => {
    let ran = 0;
    const { open, receipts, prompts } = createTestHost({
      providers: { test: { microphone: () => (ran += 1) } },
    });
    const test = await open();
    expect(await call(test, [1, "test.microphone", { not: "null" }])).toEqual(
      error("PERMISSION_NOT_DECLARED", "manifest.json"),
    );
    await call(test, [2, "test.microphone"]);
    expect({ ran, prompts: prompts.length, badCalls: test.session.stats().badCalls }).toEqual({
      ran: 0,
      prompts: 0,
      badCalls: 2,
    });
    expect(receipts).toEqual([
      expect.objectContaining({
        kind: "denied",
        by: "manifest",
        permission: "microphone",
        method: "test.microphone",
      }),
    ]);
  });

  it("D31 is refused while the mini-app is hidden, unless the method works in the background", async () => {
    const { open } = createTestHost({ providers: { test: { echo, background: () => null } } });
    const test = await open();
    test.session.setVisible(false);
    expect(await call(test, [1, "test.echo", { text: "hi" }])).toEqual(error("BACKGROUND_BLOCKED"));
    expect(await call(test, [2, "test.background"])).toEqual([1, null]);
  });

  it("with params outside the schema is INVALID_ARGUMENT and says what is wrong", async () => {
    const { open } = createTestHost({ providers: { test: { echo } } });
    const test = await open();
    expect(await call(test, [1, "test.echo", { text: 7 }])).toEqual(error("INVALID_ARGUMENT", "string"));
    expect(await call(test, [2, "test.echo", { text: "a", more: 1 }])).toEqual(
      error("INVALID_ARGUMENT", "more"),
    );
    expect(test.session.stats().badCalls).toBe(2);
  });

  it("too many times wrong ends the session", async () => {
    const { open } = createTestHost({ quotas: { badCalls: 3 } });
    const test = await open();
    for (let id = 1; id <= 3; id += 1) await call(test, [id, "no.such"]);
    expect(test.session.state()).toBe("open");
    await call(test, [4, "no.such"]);
    expect(test.session.end()?.code).toBe("BAD_CALLS");
  });

  it.each([
    ["again", 5],
    ["below one before", 3],
    ["of zero", 0],
  ])("D18 with an id %s is an error of the wire", async (_title, id) => {
    const { open } = createTestHost({ providers: { test: { echo } } });
    const test = await open();
    await call(test, [5, "test.echo", { text: "hi" }]);
    await call(test, [id, "test.echo", { text: "hi" }]);
    expect(test.session.end()?.code).toBe("WIRE_MALFORMED");
  });
});

describe("quotas of calls", () => {
  it("E15 answer RATE_LIMITED above the method's rate, and recover", async () => {
    const { open, clock } = createTestHost({ providers: { test: { rare: () => null } } });
    const test = await open();
    await call(test, [1, "test.rare"]);
    await call(test, [2, "test.rare"]);
    expect(await call(test, [3, "test.rare"])).toEqual(error("RATE_LIMITED", "2 calls a minute"));
    clock.advance(30_000);
    expect(await call(test, [4, "test.rare"])).toEqual([1, null]);
  });

  it("count a call until the guest has taken its reply, so that replies cannot pile up in the host", async () => {
    const { open } = createTestHost({ providers: { test: { echo } }, quotas: { callsInFlight: 2 } });
    const test = await open();
    await call(test, [1, "test.echo", { text: "a" }]);
    await call(test, [2, "test.echo", { text: "b" }]);
    expect(await call(test, [3, "test.echo", { text: "c" }])).toEqual(error("QUOTA_EXCEEDED"));
    test.guest.endTurns();
    expect(await call(test, [4, "test.echo", { text: "d" }])).toEqual([1, { text: "d" }]);
  });

  it("answer RATE_LIMITED above the method's concurrency, also when the calls before were cancelled", async () => {
    const finish: (() => void)[] = [];
    const { open } = createTestHost({
      providers: { test: { rare: () => new Promise((resolve) => finish.push(() => resolve(null))) } },
    });
    const test = await open();
    await call(test, [1, "test.rare"]);
    test.guest.say([3, 1]);
    expect(replyTo(test, 1)).toEqual(error("ABORTED"));
    expect(await call(test, [2, "test.rare"])).toEqual(error("RATE_LIMITED", "at once"));
    finish[0]?.();
    await settle();
    expect(await call(test, [3, "test.rare"])).toBe(undefined);
  });

  it("answer QUOTA_EXCEEDED above the calls in flight", async () => {
    const { open } = createTestHost({
      quotas: { callsInFlight: 2 },
      providers: { test: { background: () => new Promise(() => undefined) } },
    });
    const test = await open();
    await call(test, [1, "test.background"]);
    await call(test, [2, "test.background"]);
    expect(await call(test, [3, "test.background"])).toEqual(error("QUOTA_EXCEEDED", "2 calls"));
    expect(test.session.state()).toBe("open");
  });
});

describe("a gesture token", () => {
  const press = (test: OpenTest): void => test.session.sendEvent(2, "press", null, { act: true });
  const tap = { providers: { test: { tap: () => null, background: () => null } } };

  it("lets one call through, once", async () => {
    const { open } = createTestHost(tap);
    const test = await open();
    press(test);
    expect(await call(test, [1, "test.tap", null, 1])).toEqual([1, null]);
    expect(await call(test, [2, "test.tap", null, 1])).toEqual(error("GESTURE_REQUIRED", "handler of a tap"));
  });

  it.each([
    ["none", 0],
    ["one that was never minted", 7],
  ])("is missed when there is %s", async (_title, token) => {
    const { open } = createTestHost(tap);
    const test = await open();
    press(test);
    expect(await call(test, [1, "test.tap", null, token])).toEqual(error("GESTURE_REQUIRED"));
  });

  it("is too old after 5 s of the host's clock", async () => {
    const { open, clock } = createTestHost(tap);
    const test = await open();
    press(test);
    press(test);
    clock.advance(5_000);
    expect(await call(test, [1, "test.tap", null, 1])).toEqual([1, null]);
    clock.advance(1);
    expect(await call(test, [2, "test.tap", null, 2])).toEqual(error("GESTURE_REQUIRED"));
  });

  it("of one session is nothing in another", async () => {
    const { open } = createTestHost(tap);
    const first = await open();
    const second = await open();
    press(first);
    expect(await call(second, [1, "test.tap", null, 1])).toEqual(error("GESTURE_REQUIRED"));
    expect(await call(first, [1, "test.tap", null, 1])).toEqual([1, null]);
  });

  it("is not used up by calls that need none", async () => {
    const gestures: boolean[] = [];
    const { open } = createTestHost({
      providers: {
        test: { tap: () => null, background: (_: never, context) => (gestures.push(context.gesture), null) },
      },
    });
    const test = await open();
    press(test);
    await call(test, [1, "test.background", null, 1]);
    expect(await call(test, [2, "test.tap", null, 1])).toEqual([1, null]);
    await call(test, [3, "test.background", null, 1]);
    expect(gestures).toEqual([true, false]);
  });
});

describe("a provider that fails", () => {
  const failing = (thrown: unknown) => ({
    providers: {
      test: {
        background: () => {
          throw thrown;
        },
      },
    },
  });

  it("is HOST_ERROR, and nothing of its exception crosses", async () => {
    const { open, hostErrors } = createTestHost(failing(new Error("token=abc at /home/user/secret.ts")));
    const test = await open();
    const reply = await call(test, [1, "test.background"]);
    expect(reply).toEqual(error("HOST_ERROR", "test.background failed in the host"));
    expect(JSON.stringify(reply)).not.toMatch(/token|secret|stack/);
    expect(hostErrors).toHaveLength(1);
    expect(test.session.stats().badCalls).toBe(0);
  });

  it.each([["a string"], [null], [undefined], [{ code: "PERMISSION_DENIED" }]])(
    "by throwing %j is HOST_ERROR",
    async (thrown) => {
      const { open } = createTestHost(failing(thrown));
      expect(await call(await open(), [1, "test.background"])).toEqual(error("HOST_ERROR"));
    },
  );

  it("with a code of the table passes it on, with plain data only", async () => {
    const data = { limit: 10, name: "x".repeat(1_000), nested: { secret: true } };
    const { open, hostErrors } = createTestHost(
      failing(
        new AtollError("QUOTA_EXCEEDED", "Full. Remove something.", { data, cause: new Error("inner") }),
      ),
    );
    const reply = await call(await open(), [1, "test.background"]);
    expect(reply).toEqual([
      0,
      {
        code: "QUOTA_EXCEEDED",
        message: "Full. Remove something.",
        data: { limit: 10, name: "x".repeat(300) },
      },
    ]);
    expect(hostErrors).toEqual([]);
  });

  it("with a code that ends sessions does not end one", async () => {
    const { open } = createTestHost(failing(new AtollError("GUEST_ERROR", "inner words")));
    const test = await open();
    expect(await call(test, [1, "test.background"])).toEqual(error("HOST_ERROR", "failed in the host"));
    expect(test.session.state()).toBe("open");
  });

  it("by answering outside its schema is HOST_ERROR", async () => {
    const { open, hostErrors } = createTestHost({
      providers: { test: { echo: async () => ({ text: "hi", secret: "internal" }) } },
    });
    const reply = await call(await open(), [1, "test.echo", { text: "hi" }]);
    expect(reply).toEqual(error("HOST_ERROR"));
    expect(JSON.stringify(reply)).not.toContain("internal");
    expect(hostErrors).toHaveLength(1);
  });
});

describe("a call that is given up", () => {
  it("is aborted, answered at once, and its late result goes nowhere", async () => {
    let finish = (_value: null): void => undefined;
    let signal: AbortSignal | undefined;
    const { open } = createTestHost({
      providers: {
        test: {
          background: (_: never, context) =>
            new Promise<null>((resolve) => {
              finish = resolve;
              signal = context.signal;
            }),
        },
      },
    });
    const test = await open();
    await call(test, [1, "test.background"]);
    test.guest.say([3, 1]);
    expect(signal?.aborted).toBe(true);
    expect(replyTo(test, 1)).toEqual(error("ABORTED"));
    finish(null);
    await settle();
    test.guest.say([3, 1]);
    test.guest.say([3, 12]);
    expect(test.guest.receivedOf(HostOp.reply)).toHaveLength(1);
    expect(test.session.state()).toBe("open");
  });

  it("by the end of its session is aborted and never answered", async () => {
    let signal: AbortSignal | undefined;
    const { open } = createTestHost({
      providers: {
        test: {
          background: (_: never, context) => {
            signal = context.signal;
            return new Promise(() => undefined);
          },
        },
      },
    });
    const test = await open();
    await call(test, [1, "test.background"]);
    test.session.close();
    expect(signal?.aborted).toBe(true);
    expect(test.guest.receivedOf(HostOp.reply)).toEqual([]);
  });
});
