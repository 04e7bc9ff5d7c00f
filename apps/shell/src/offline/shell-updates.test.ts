import { describe, expect, it } from "vitest";
import { createWebUpdates } from "./shell-updates.ts";

describe("newer shells", () => {
  it("are heard of from the worker, once it keeps another build than the one that runs", () => {
    const { updates, say } = pageWith({});
    let told = 0;
    updates.onChange(() => (told += 1));
    say({ atollBuild: "running" });
    expect([updates.ready(), told]).toEqual([false, 0]);
    say({ atollBuild: "newer" });
    say({ atollBuild: "newest" });
    expect([updates.ready(), told]).toEqual([true, 1]);
  });

  it.each([[null], ["newer"], [{}], [{ atollBuild: 1 }], [[]], [{ build: "newer" }]])(
    "are not heard of by %j",
    (data) => {
      const { updates, say } = pageWith({});
      say(data);
      expect(updates.ready()).toBe(false);
    },
  );

  it("are looked for by registering once, then by asking", async () => {
    const { updates, registered, asks } = pageWith({});
    await updates.look();
    await updates.look();
    expect(registered).toEqual([["/sw.js", { scope: "/", updateViaCache: "none" }]]);
    expect(asks()).toBe(1);
  });

  it("are registered by a policy that lets no other address through", async () => {
    const made: { createScriptURL(text: string): string }[] = [];
    const { updates, registered } = pageWith({
      trustedTypes: {
        createPolicy: (name, rules) => {
          expect(name).toBe("atoll-service-worker");
          made.push(rules);
          return { createScriptURL: (text) => rules.createScriptURL(text) };
        },
      },
    });
    await updates.look();
    expect(registered).toHaveLength(1);
    expect(() => made[0]?.createScriptURL("https://evil.example/sw.js")).toThrow(TypeError);
  });

  it("are none where the page has no workers, and may be looked for again where registering failed", async () => {
    const { updates } = pageWith({ container: undefined });
    await updates.look();
    const refused = pageWith({ refuses: true });
    await expect(refused.updates.look()).rejects.toThrow();
    await expect(refused.updates.look()).rejects.toThrow();
    expect(refused.registered).toHaveLength(2);
  });

  it("start by a reload", () => {
    const { updates, reloads } = pageWith({});
    updates.apply();
    expect(reloads()).toBe(1);
  });
});

type Setup = Partial<Parameters<typeof createWebUpdates>[0]> & { readonly refuses?: boolean };

function pageWith({ refuses = false, ...options }: Setup) {
  const registered: unknown[] = [];
  let hear: (event: { data: unknown }) => void = () => undefined;
  let asks = 0;
  let reloads = 0;
  const container = {
    register: async (...about: unknown[]) => {
      registered.push(about);
      if (refuses) throw new Error("refused");
      return { update: async () => void (asks += 1) };
    },
    addEventListener: (_: string, listener: typeof hear) => {
      hear = listener;
    },
  } as unknown as Parameters<typeof createWebUpdates>[0]["container"];
  const updates = createWebUpdates({
    container,
    trustedTypes: undefined,
    build: "running",
    reload: () => (reloads += 1),
    ...options,
  });
  return {
    updates,
    registered,
    asks: () => asks,
    reloads: () => reloads,
    say: (data: unknown) => hear({ data }),
  };
}
