import type { Trial } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { createTrials } from "./trials.ts";

const [TOKEN, OTHER] = ["a".repeat(48), "b".repeat(48)];
const APP = "org.example.app";

describe("an invitation that was opened here", () => {
  it("decides the channel of its own mini-app, brings what it offers, and is remembered", async () => {
    const { trials, updated, again } = start();
    expect(trials.channelFor(APP)).toBe(undefined);
    expect(await trials.accept(TOKEN)).toMatchObject({ app: APP });
    expect([trials.channelFor(APP), trials.channelFor("org.example.other"), updated]).toEqual([
      "trial",
      undefined,
      [APP],
    ]);
    expect(again().channelFor(APP)).toBe("trial");
  });

  it("is over when its days are, and what everyone has is brought", async () => {
    const { trials, updated, passDays } = start();
    await trials.accept(TOKEN);
    passDays(15);
    expect(trials.channelFor(APP)).toBe(undefined);
    await trials.refresh();
    expect(updated).toEqual([APP, APP]);
  });

  it("is forgotten once it was taken back, and holds while nobody can be asked", async () => {
    const { trials, updated, refuse } = start();
    await trials.accept(TOKEN);
    refuse(new AtollError("REGISTRY_UNREACHABLE"));
    await trials.refresh();
    expect(trials.channelFor(APP)).toBe("trial");
    refuse(new AtollError("NOT_FOUND"));
    await trials.refresh();
    expect([trials.channelFor(APP), updated]).toEqual([undefined, [APP, APP]]);
  });

  it("that is none keeps nothing", async () => {
    const { trials, refuse, kept } = start();
    refuse(new AtollError("NOT_FOUND"));
    await expect(trials.accept(TOKEN)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(kept.size).toBe(0);
  });

  it("gives way to a newer one of the same mini-app", async () => {
    const { trials, kept } = start();
    await trials.accept(TOKEN);
    await trials.accept(OTHER);
    expect([...kept.values()].join()).not.toContain(TOKEN);
  });

  it("holds for this page where the browser keeps nothing, or kept nonsense", async () => {
    const refused = createTrials({
      ...parts(),
      storage: () => {
        throw new Error("switched off");
      },
    });
    await refused.accept(TOKEN);
    expect(refused.channelFor(APP)).toBe("trial");
    for (const text of ["{", '[{"app":1}]', '[{"app":"a","token":"../x","until":"never"}]']) {
      const storage = () => ({ getItem: () => text, setItem: () => undefined });
      expect(createTrials({ ...parts(), storage }).channelFor(APP)).toBe(undefined);
    }
  });
});

function parts() {
  const trial: Trial = {
    app: APP,
    name: "App",
    version: { name: "1.0.0", code: 1 },
    expiresAt: "2026-03-15T00:00:00.000Z",
  };
  return {
    now: () => Date.parse("2026-03-01T00:00:00Z"),
    ask: async () => trial,
    update: async () => undefined,
  };
}

function start() {
  const kept = new Map<string, string>();
  const updated: string[] = [];
  let days = 0;
  let refusal: Error | undefined;
  const { now, ask } = parts();
  const options = {
    storage: () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }),
    now: () => now() + days * 24 * 60 * 60 * 1000,
    ask: async () => {
      if (refusal !== undefined) throw refusal;
      return ask();
    },
    update: async (app: string) => void updated.push(app),
  };
  return {
    trials: createTrials(options),
    again: () => createTrials(options),
    kept,
    updated,
    passDays: (count: number) => {
      days += count;
    },
    refuse: (error: Error) => {
      refusal = error;
    },
  };
}
