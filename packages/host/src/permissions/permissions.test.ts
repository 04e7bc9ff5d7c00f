import { describe, expect, it } from "vitest";
import { call as callMethod, replies } from "../testing/guest-calls.ts";
import { createTestApp, createTestHost, settle } from "../testing/test-host.ts";
import type { OpenTest, TestHost } from "../testing/test-host.ts";

const providers = { test: { photos: () => null, camera: () => null, background: () => null } };

const call = (opened: OpenTest, id: number, method: string, params: unknown = null) =>
  callMethod(opened, [id, method, params]);

async function answer({ prompts }: TestHost, index: number, given: "allow" | "once" | "deny"): Promise<void> {
  prompts[index]?.answer(given);
  await settle();
}

describe("a guarded call", () => {
  it("asks the user first, with the host's words and the creator's reason, all cleaned", async () => {
    const test = createTestHost({ providers });
    const app = createTestApp({ name: "Tricky" });
    const tricky = {
      ...app,
      manifest: {
        ...app.manifest,
        name: "Sys\u202Etem\u200B settings",
        permissions: [
          { name: "photos", access: "read", reason: `Say\u0007 yes${" please".repeat(50)}`, required: false },
        ],
      },
    };
    const opened = await test.open(tricky);
    await call(opened, 1, "test.photos");
    const { request } = test.prompts[0]!;
    expect(request).toMatchObject({
      sessionId: opened.session.id,
      app: { id: "com.example.test", name: "System settings" },
      permission: { id: "photos.read", prompt: "use photos that you choose", risk: "guarded" },
      reason: expect.stringMatching(/^Say yes please/),
    });
    expect(request.reason.length).toBeLessThanOrEqual(140);
    expect(replies(opened)).toEqual({});
  });

  it.each([
    ["allow", null, "granted", 1],
    ["once", null, "granted-once", 1],
    ["deny", "PERMISSION_DENIED", "denied", 1],
  ] as const)("after %s: %s, and the answer holds for the session", async (given, reply, kind, asked) => {
    const test = createTestHost({ providers });
    const opened = await test.open();
    await call(opened, 1, "test.photos");
    await answer(test, 0, given);
    await call(opened, 2, "test.photos");
    expect(replies(opened)).toEqual({ 1: reply, 2: reply });
    expect(test.prompts).toHaveLength(asked);
    expect(test.receipts[0]).toMatchObject({ kind, permission: "photos.read", by: "user" });
  });

  it("allowed for ever or denied is not asked again by the next session; allowed once is", async () => {
    const test = createTestHost({ providers });
    const first = await test.open();
    await call(first, 1, "test.photos");
    await answer(test, 0, "allow");
    await call(first, 2, "test.camera");
    await answer(test, 1, "once");
    first.session.close();
    const second = await test.open();
    await call(second, 1, "test.photos");
    await call(second, 2, "test.camera");
    expect(replies(second)).toEqual({ 1: null });
    expect(test.prompts).toHaveLength(3);
  });

  it("E12 of another owner asks anew, whatever its app id", async () => {
    const test = createTestHost({ providers });
    const first = await test.open();
    await call(first, 1, "test.photos");
    await answer(test, 0, "allow");
    const taken = {
      ...createTestApp(),
      owner: { key: "root/com.example.test/other-team/2", appId: "com.example.test" },
    };
    const second = await test.open(taken);
    await call(second, 1, "test.photos");
    expect(test.prompts).toHaveLength(2);
  });

  it("waits with others for one answer", async () => {
    const test = createTestHost({ providers });
    const opened = await test.open();
    for (let id = 1; id <= 4; id += 1) await call(opened, id, "test.photos");
    expect(test.prompts).toHaveLength(1);
    await answer(test, 0, "allow");
    expect(replies(opened)).toEqual({ 1: null, 2: null, 3: null, 4: null });
  });
});

describe("params of a call that waits for the user", () => {
  it("E10 are those it was made with, whatever the mini-app says meanwhile", async () => {
    const seen: unknown[] = [];
    const test = createTestHost({
      providers: {
        test: { photos: (params: never, context) => (seen.push([params, context.gesture]), null) },
      },
    });
    const opened = await test.open();
    await call(opened, 1, "test.photos");
    await call(opened, 2, "test.photos", { other: true });
    await answer(test, 0, "once");
    expect(seen).toEqual([[null, false]]);
    expect(replies(opened)).toEqual({ 1: null, 2: "INVALID_ARGUMENT" });
  });
});

describe("prompts", () => {
  it("show one at a time, also for different mini-apps", async () => {
    const test = createTestHost({ providers });
    const first = await test.open();
    const second = await test.open(createTestApp({ id: "com.example.other" }));
    await call(first, 1, "test.photos");
    await call(first, 2, "test.camera");
    await call(second, 1, "test.photos");
    expect(test.prompts).toHaveLength(1);
    await answer(test, 0, "allow");
    expect(test.prompts[1]?.request.permission.id).toBe("camera");
    await answer(test, 1, "deny");
    expect(test.prompts[2]?.request.app.id).toBe("com.example.other");
  });

  it("are taken back when the mini-app leaves the front, and nothing is decided", async () => {
    const test = createTestHost({ providers });
    const opened = await test.open();
    await call(opened, 1, "test.photos");
    opened.session.setVisible(false);
    await settle();
    expect(test.prompts[0]?.request.signal.aborted).toBe(true);
    expect(replies(opened)).toEqual({ 1: "BACKGROUND_BLOCKED" });
    await answer(test, 0, "allow");
    expect(await test.options.grants.list(opened.session.app.owner.key)).toEqual([]);
    opened.session.setVisible(true);
    await call(opened, 2, "test.photos");
    expect(test.prompts).toHaveLength(2);
  });

  it("that waited behind another are not shown once their mini-app is gone", async () => {
    const test = createTestHost({ providers });
    const first = await test.open();
    const second = await test.open(createTestApp({ id: "com.example.other" }));
    await call(first, 1, "test.photos");
    await call(second, 1, "test.photos");
    second.session.close();
    await answer(test, 0, "deny");
    expect(test.prompts).toHaveLength(1);
  });

  it("of a session that ends are taken back, and the next mini-app's are shown", async () => {
    const test = createTestHost({ providers });
    const first = await test.open();
    const second = await test.open(createTestApp({ id: "com.example.other" }));
    await call(first, 1, "test.photos");
    await call(second, 1, "test.photos");
    first.session.close();
    await settle();
    expect(test.prompts[0]?.request.signal.aborted).toBe(true);
    expect(test.prompts[1]?.request.app.id).toBe("com.example.other");
  });

  it("D23 stop after two refusals in a session", async () => {
    const test = createTestHost({ providers: { test: { ...providers.test, microphone: () => null } } });
    const app = createTestApp({
      permissions: ["photos", "camera", "microphone"].map((name) => ({
        name,
        reason: "Please.",
        ...(name === "photos" ? { access: "read" } : {}),
      })),
    });
    const opened = await test.open(app);
    await call(opened, 1, "test.photos");
    await answer(test, 0, "deny");
    await call(opened, 2, "test.camera");
    test.prompts[1]?.fail();
    await settle();
    await call(opened, 3, "test.microphone");
    await call(opened, 4, "test.camera");
    expect(test.prompts).toHaveLength(2);
    expect(replies(opened)).toEqual({
      1: "PERMISSION_DENIED",
      2: "USER_CANCELED",
      3: "PERMISSION_DENIED",
      4: "PERMISSION_DENIED",
    });
  });

  it("that answer with something else count as closed", async () => {
    const test = createTestHost({ providers });
    const opened = await test.open();
    await call(opened, 1, "test.photos");
    test.prompts[0]?.answer("yes" as never);
    await settle();
    expect(replies(opened)).toEqual({ 1: "USER_CANCELED" });
  });
});

describe("revoking", () => {
  it("E11 withholds results that are on their way", async () => {
    let finish = (_value: null): void => undefined;
    let signal: AbortSignal | undefined;
    const test = createTestHost({
      providers: {
        test: {
          photos: (_: never, context) =>
            new Promise<null>((resolve) => {
              finish = resolve;
              signal = context.signal;
            }),
        },
      },
    });
    const opened = await test.open();
    await call(opened, 1, "test.photos");
    await answer(test, 0, "allow");
    await test.host.permissions.revoke(opened.session.app.owner, "photos.read");
    expect(signal?.aborted).toBe(true);
    finish(null);
    await settle();
    expect(replies(opened)).toEqual({ 1: "PERMISSION_DENIED" });
    await call(opened, 2, "test.photos");
    expect(replies(opened)[2]).toBe("PERMISSION_DENIED");
    expect(test.receipts.map((receipt) => receipt.kind)).toEqual(["granted", "used", "revoked"]);
  });

  it.each(["allow", "once"] as const)(
    "counts as well when another window of the host wrote it: %s",
    async (given) => {
      let finish = (_value: null): void => undefined;
      const test = createTestHost({
        providers: { test: { photos: () => new Promise<null>((resolve) => (finish = resolve)) } },
      });
      const opened = await test.open();
      await call(opened, 1, "test.photos");
      await answer(test, 0, given);
      await test.options.grants.set(opened.session.app.owner.key, {
        permission: "photos.read",
        state: "denied",
        decidedAt: 0,
      });
      finish(null);
      await settle();
      expect(replies(opened)).toEqual({ 1: "PERMISSION_DENIED" });
    },
  );

  it("takes back what was allowed for this session only", async () => {
    const test = createTestHost({ providers });
    const opened = await test.open();
    const { owner } = opened.session.app;
    await call(opened, 1, "test.photos");
    await answer(test, 0, "once");
    expect(await test.host.permissions.list(owner)).toEqual([
      { permission: "photos.read", state: "granted-once" },
    ]);
    await test.host.permissions.revoke(owner, "photos.read");
    await call(opened, 2, "test.photos");
    expect(replies(opened)).toEqual({ 1: null, 2: "PERMISSION_DENIED" });
    expect(await test.host.permissions.list(owner)).toEqual([{ permission: "photos.read", state: "denied" }]);
  });

  it("leaves other mini-apps and other permissions alone", async () => {
    const test = createTestHost({ providers });
    const first = await test.open();
    const second = await test.open(createTestApp({ id: "com.example.other" }));
    for (const [index, opened] of [first, second].entries()) {
      await call(opened, 1, "test.photos");
      await answer(test, index, "allow");
    }
    await test.host.permissions.revoke(first.session.app.owner, "photos.read");
    await call(second, 2, "test.photos");
    expect(replies(second)[2]).toBe(null);
  });

  it("is undone by a reset: the next use asks again", async () => {
    const test = createTestHost({ providers });
    const opened = await test.open();
    const { owner } = opened.session.app;
    await test.host.permissions.revoke(owner, "photos.read");
    await test.host.permissions.reset(owner, "photos.read");
    await call(opened, 1, "test.photos");
    expect(test.prompts).toHaveLength(1);
  });
});

describe("platform.permissions", () => {
  it("answers where a permission stands without asking, and asks on request", async () => {
    const test = createTestHost({ providers });
    const opened = await test.open();
    await call(opened, 1, "permissions.query", { permission: "photos.read" });
    expect(test.prompts).toHaveLength(0);
    await call(opened, 2, "permissions.request", { permission: "photos.read" });
    await answer(test, 0, "once");
    await call(opened, 3, "permissions.query", { permission: "photos.read" });
    expect(replies(opened)).toEqual({ 1: "undetermined", 2: "granted-once", 3: "granted-once" });
  });

  it("answers denied, not an error, when the user refuses", async () => {
    const test = createTestHost({ providers });
    const opened = await test.open();
    await call(opened, 1, "permissions.request", { permission: "camera" });
    await answer(test, 0, "deny");
    expect(replies(opened)).toEqual({ 1: "denied" });
  });

  it.each(["microphone", "nothing", "__proto__", ""])(
    "refuses %j, which is not declared",
    async (permission) => {
      const test = createTestHost({ providers });
      const opened = await test.open();
      await call(opened, 1, "permissions.query", { permission });
      await call(opened, 2, "permissions.request", { permission });
      expect(replies(opened)).toEqual({ 1: "PERMISSION_NOT_DECLARED", 2: "PERMISSION_NOT_DECLARED" });
      expect(test.prompts).toHaveLength(0);
    },
  );

  it("cannot be replaced by a provider of the host app", async () => {
    const test = createTestHost({ providers: { ...providers, permissions: { query: () => "granted" } } });
    const opened = await test.open();
    await call(opened, 1, "permissions.query", { permission: "camera" });
    expect(replies(opened)).toEqual({ 1: "undetermined" });
  });

  it("asks not while hidden, but answers", async () => {
    const test = createTestHost({ providers });
    const opened = await test.open();
    opened.session.setVisible(false);
    await call(opened, 1, "permissions.query", { permission: "camera" });
    await call(opened, 2, "permissions.request", { permission: "camera" });
    expect(replies(opened)).toEqual({ 1: "undetermined", 2: "BACKGROUND_BLOCKED" });
  });
});

describe("receipts", () => {
  it("are kept, newest first, and uses are written once a minute", async () => {
    const test = createTestHost({ providers });
    const opened = await test.open();
    const { owner } = opened.session.app;
    await call(opened, 1, "test.photos");
    await answer(test, 0, "allow");
    for (let id = 2; id < 10; id += 1) await call(opened, id, "test.photos");
    test.clock.advance(60_000);
    await call(opened, 10, "test.photos");
    await test.host.permissions.revoke(owner, "photos.read");
    const receipts = await test.host.permissions.receipts(owner);
    expect(receipts.map((receipt) => receipt.kind)).toEqual(["revoked", "used", "used", "granted"]);
    expect(receipts[1]).toEqual({
      kind: "used",
      ownerKey: owner.key,
      appId: owner.appId,
      permission: "photos.read",
      method: "test.photos",
      by: "call",
      at: test.clock.now(),
    });
  });

  it("that cannot be written do not fail the call", async () => {
    const test = createTestHost({
      providers,
      host: {
        receipts: { add: () => Promise.reject(new Error("disk full")), list: async () => [] },
        onReceipt: () => {
          throw new Error("listener");
        },
      },
    });
    const opened = await test.open();
    await call(opened, 1, "test.photos");
    await answer(test, 0, "allow");
    expect(replies(opened)).toEqual({ 1: null });
    expect(test.hostErrors.length).toBeGreaterThan(0);
  });
});

describe("a host", () => {
  it("refuses a catalogue whose method names a permission that none describes", () => {
    const area = {
      name: "odd",
      since: 1,
      docs: "",
      permissions: {},
      methods: { get: { permission: "odd.read" } },
    };
    expect(() => createTestHost({ host: { areas: [area as never] } })).toThrow(/odd\.get needs.*odd\.read/);
  });
});
