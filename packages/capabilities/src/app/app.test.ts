import type { GuestBridge, Json, Launch } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { describeApp } from "./conformance/describe-app.ts";
import { createFakeApp } from "./fake.ts";
import { createAppGuest } from "./guest.ts";
import { appSchema } from "./schema.ts";
import { createWebApp } from "./web.ts";

function createClock() {
  let now = 1_000;
  return { now: () => now, pass: (ms: number) => void (now += ms) };
}

describeApp("fake", () => {
  const clock = createClock();
  const asked: { what: "close" | "restart"; sessionId: string }[] = [];
  const words = () => asked.map(({ what, sessionId }) => `${what} ${sessionId}`);
  return { provider: createFakeApp({ asked, now: clock.now }), asked: words, pass: clock.pass };
});

describeApp("web", () => {
  const clock = createClock();
  const asked: string[] = [];
  const provider = createWebApp({
    close: ({ sessionId }) => void asked.push(`close ${sessionId}`),
    restart: ({ sessionId }) => void asked.push(`restart ${sessionId}`),
    now: clock.now,
  });
  return { provider, asked: () => asked, pass: clock.pass };
});

describe("the app of a page that cannot close anything", () => {
  it("is not offered", () => expect(createWebApp()).toEqual({}));
});

describe("params of platform.app", () => {
  it.each([null, [], { force: true }, { sessionId: "other" }, "x"])("refuse %j", (given) => {
    for (const { params } of Object.values(appSchema.methods))
      expect(params.safeParse(given).success).toBe(false);
  });
});

describe("platform.app", () => {
  const launch: Launch = {
    appId: "com.example.a",
    version: { name: "1.2.0", code: 3 },
    apiLevel: 1,
    path: "/bill/3?x=1",
    data: '{"__proto__":{"a":1},"n":2}',
    from: "com.example.b",
    nowMs: 0,
    capabilities: [],
    seed: "",
  };
  const guestOf = (given: Launch | null, subscribe?: GuestBridge["subscribe"]) =>
    createAppGuest({ launch: () => given, subscribe } as unknown as GuestBridge);

  it("tells how it was opened, its version and the host's level", () => {
    const app = guestOf(launch);
    expect(app.launchOptions()).toMatchObject({ path: "/bill/3?x=1", from: "com.example.b", data: { n: 2 } });
    expect([app.version, app.apiLevel]).toEqual([{ name: "1.2.0", code: 3 }, 1]);
  });

  it("takes a key of the data for a key, whatever its name", () => {
    const { data } = guestOf(launch).launchOptions();
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Object.keys(data as object)).toEqual(["__proto__", "n"]);
  });

  it("tells the plainest before it was started", () => {
    const app = guestOf(null);
    expect(app.launchOptions()).toEqual({ path: "/", data: null, from: null });
    expect([app.version, app.apiLevel]).toEqual([{ name: "", code: 0 }, 0]);
  });

  it("hears of memory that gets short until it stops listening", () => {
    const seen: string[] = [];
    let say: (value: Json) => void = () => undefined;
    const stop = guestOf(launch, (topic, _, listener) => {
      seen.push(topic);
      say = listener;
      return () => void seen.push("end");
    }).onMemoryWarning((level) => void seen.push(level));
    say({ level: "low" });
    stop();
    expect(seen).toEqual(["app.memoryWarning", "low", "end"]);
  });
});
