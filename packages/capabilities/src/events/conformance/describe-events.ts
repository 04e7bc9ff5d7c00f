import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import type { PartialAreaProvider, Providers } from "../../provider.ts";
import type { AnalyticsSchema } from "../../analytics/schema.ts";
import type { LogSchema } from "../../log/schema.ts";
import type { PerfSchema } from "../../perf/schema.ts";
import type { MiniAppEvent } from "../mini-app-event.ts";

export type EventsUnderTest = {
  readonly providers: Providers;
  /** What has reached the host app. */
  readonly told: readonly MiniAppEvent[];
};

/** The rules of `platform.analytics`, `platform.log` and `platform.perf`. */
export function describeEvents(name: string, create: () => EventsUnderTest): void {
  const online = { network: { allowedDomains: ["api.example.com"] } };
  const context = createFakeContext({ manifest: online });
  const offline = createFakeContext({ manifest: { pages: [{ name: "home", path: "/" }] } });
  function open() {
    const { providers, told } = create();
    return {
      told,
      analytics: providers["analytics"] as PartialAreaProvider<AnalyticsSchema>,
      log: providers["log"] as PartialAreaProvider<LogSchema>,
      perf: providers["perf"] as PartialAreaProvider<PerfSchema>,
    };
  }

  describe(`events: ${name}`, () => {
    it("reach the host app as they were told, in order", async () => {
      const { analytics, log, perf, told } = open();
      expect(await analytics.event?.({ name: "ordered", props: { total: 4 } }, context)).toBeNull();
      expect(await analytics.screen?.({ name: "cart", props: {} }, context)).toBeNull();
      expect(await log.write?.({ level: "warn", text: "odd" }, context)).toBeNull();
      expect(await perf.mark?.({ name: "ready", ms: 120 }, context)).toBeNull();
      expect(told).toEqual([
        { kind: "event", name: "ordered", props: { total: 4 } },
        { kind: "screen", name: "cart", props: {} },
        { kind: "log", level: "warn", text: "odd" },
        { kind: "mark", name: "ready", ms: 120 },
      ]);
    });

    it("say no more than the page, of a mini-app that declares no network", async () => {
      const { analytics, log, perf, told } = open();
      const refused = [
        analytics.event?.({ name: "x", props: {} }, offline),
        analytics.screen?.({ name: "secret", props: {} }, offline),
        analytics.screen?.({ name: "home", props: { note: "secret" } }, offline),
        log.write?.({ level: "info", text: "secret" }, offline),
        perf.mark?.({ name: "secret", ms: 1 }, offline),
      ];
      for (const each of refused) await expect(each).rejects.toMatchObject({ code: "NETWORK_BLOCKED" });
      await analytics.screen?.({ name: "home", props: {} }, offline);
      expect(told).toEqual([{ kind: "screen", name: "home", props: {} }]);
    });

    it("are no more than an opening may tell", async () => {
      const { log } = open();
      const write = async (sessionId: string) =>
        log.write?.(
          { level: "info", text: "x".repeat(2_000) },
          createFakeContext({ sessionId, manifest: online }),
        );
      // Half a thousand lines of 2,000 characters are within a mebibyte, twenty more are not.
      for (let count = 0; count < 500; count += 1) await write("one");
      const rest = Array.from({ length: 20 }, () => write("one"));
      await expect(Promise.all(rest)).rejects.toMatchObject({ code: "QUOTA_EXCEEDED" });
      expect(await write("two")).toBeNull();
    });
  });
}
