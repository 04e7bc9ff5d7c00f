import type { GuestBridge, Json } from "@atoll/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAnalyticsGuest } from "../analytics/guest.ts";
import { analyticsSchema } from "../analytics/schema.ts";
import { createFakeProviders } from "../fake.ts";
import { createWebAnalytics } from "../analytics/web.ts";
import { createLogGuest } from "../log/guest.ts";
import { logSchema } from "../log/schema.ts";
import { createWebLog } from "../log/web.ts";
import { createPerfGuest } from "../perf/guest.ts";
import { perfSchema } from "../perf/schema.ts";
import { createWebPerf } from "../perf/web.ts";
import type { Providers } from "../provider.ts";
import { describeEvents } from "./conformance/describe-events.ts";
import type { MiniAppEvent } from "./mini-app-event.ts";

describeEvents("fake", () => {
  const told: MiniAppEvent[] = [];
  return { providers: createFakeProviders({ analytics: { told }, log: { told }, perf: { told } }), told };
});

describeEvents("web", () => {
  const told: MiniAppEvent[] = [];
  const sink = { onEvent: (event: MiniAppEvent) => void told.push(event) };
  const providers = {
    analytics: createWebAnalytics(sink),
    log: createWebLog(sink),
    perf: createWebPerf(sink),
  } as unknown as Providers;
  return { providers, told };
});

describe("params of what is told", () => {
  const { event } = analyticsSchema.methods;
  it.each([
    {},
    { name: "" },
    { name: "1x" },
    { name: "a b" },
    { name: "x".repeat(65) },
    { name: "x", props: { a: { b: 1 } } },
    { name: "x", props: { a: "x".repeat(201) } },
    { name: "x", props: { "": 1 } },
    { name: "x", props: Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`p${index}`, 1])) },
    { name: "x", userId: "me" },
  ])("of analytics refuse %j", (given) => expect(event.params.safeParse(given).success).toBe(false));

  it.each([
    { level: "fatal", text: "x" },
    { level: "info", text: "" },
    { level: "info", text: "x".repeat(2_001) },
  ])("of log refuse %j", (given) =>
    expect(logSchema.methods.write.params.safeParse(given).success).toBe(false),
  );

  it.each([{ name: "x" }, { name: "x", ms: -1 }, { name: "x", ms: 1.5 }, { name: "x", ms: 86_400_001 }])(
    "of perf refuse %j",
    (given) => expect(perfSchema.methods.mark.params.safeParse(given).success).toBe(false),
  );

  it("hold flat values under plain names, whatever comes", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (props) => {
        const decoded = event.params.safeParse({ name: "x", props });
        if (!decoded.success) return;
        for (const [key, value] of Object.entries(decoded.data.props)) {
          expect(key).toMatch(/^[A-Za-z]/);
          expect(typeof value).not.toBe("object");
        }
      }),
    );
  });
});

describe("platform.analytics, log and perf", () => {
  it("take plain arguments", async () => {
    const calls: [string, Json][] = [];
    const bridge = {
      launch: () => ({ nowMs: Date.now() - 50 }),
      call: async (method: string, params: Json) => {
        calls.push([method, params]);
        return null;
      },
    } as unknown as GuestBridge;
    await createAnalyticsGuest(bridge).event("ordered", { total: 4 });
    await createAnalyticsGuest(bridge).screen("home");
    await createLogGuest(bridge).error("no");
    await createPerfGuest(bridge).mark("ready");
    expect(calls.slice(0, 3)).toEqual([
      ["analytics.event", { name: "ordered", props: { total: 4 } }],
      ["analytics.screen", { name: "home" }],
      ["log.write", { level: "error", text: "no" }],
    ]);
    const mark = perfSchema.methods.mark.params.parse(calls[3]?.[1]);
    expect(mark.name).toBe("ready");
    expect(mark.ms).toBeGreaterThanOrEqual(50);
  });
});
