import type { Delivery, Host } from "@atoll/host";
import { describe, expect, it } from "vitest";
import type { AgeChoice } from "../age/age-setting.ts";
import { createChoiceStore } from "../services/choice-store.ts";
import { AGE_CHOICES } from "../age/age-setting.ts";
import { createBlockList } from "./block-list.ts";
import { endWhatIsRefused, withGuards } from "./with-guards.ts";

const APP = "org.example.shop";

describe("opening a mini-app", () => {
  it("goes on when it is neither blocked nor above the declared age", async () => {
    const { delivery, asked } = deviceWith({ minimum: 4 });
    expect((await delivery.prepare(APP)).app.manifest.id).toBe(APP);
    expect(asked).toEqual([APP]);
  });

  it("is refused for one that is blocked, before anything is fetched, until it is let go of", async () => {
    const { delivery, blocked, asked } = deviceWith({ minimum: 4 });
    blocked.block({ id: APP, name: "Shop" });
    await expect(delivery.prepare(APP)).rejects.toMatchObject({ code: "BLOCKED_HERE" });
    expect(asked).toEqual([]);
    blocked.unblock(APP);
    await delivery.prepare(APP);
  });

  it("is refused above the declared age, and while none is declared, with the rating for who asks", async () => {
    const { delivery, age } = deviceWith({ minimum: 16 });
    expect(delivery.refusedRating(APP)).toBe(undefined);
    await expect(delivery.prepare(APP)).rejects.toMatchObject({ code: "AGE_RESTRICTED" });
    expect(delivery.refusedRating(APP)).toBe(16);
    age.set("13");
    await expect(delivery.prepare(APP)).rejects.toMatchObject({ code: "AGE_RESTRICTED" });
    age.set("16");
    await delivery.prepare(APP);
  });

  it("fails as it did, for other reasons", async () => {
    const { delivery } = deviceWith({ minimum: 4, fails: new Error("away") });
    await expect(delivery.prepare(APP)).rejects.toThrow("away");
  });
});

describe("a mini-app that is open", () => {
  it("ends when it is blocked, and when a younger age is declared; others go on", () => {
    const { host, closed, blocked, age, guards } = deviceWith({ minimum: 16, declared: "18" });
    const stop = endWhatIsRefused(host, guards);
    blocked.block({ id: "org.example.other", name: "Other" });
    expect(closed()).toBe(0);
    age.set("13");
    expect(closed()).toBe(1);
    stop();
    blocked.block({ id: APP, name: "Shop" });
    expect(closed()).toBe(1);
  });
});

function deviceWith(about: {
  readonly minimum: number;
  readonly declared?: AgeChoice;
  readonly fails?: Error;
}) {
  const kept = new Map<string, string>();
  const storage = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  const app = { manifest: { id: APP, ageRating: { minimum: about.minimum } } };
  const age = createChoiceStore({ key: "age", choices: AGE_CHOICES, storage });
  if (about.declared !== undefined) age.set(about.declared);
  const blocked = createBlockList(storage);
  const asked: string[] = [];
  let closed = 0;
  const inner = {
    prepare: async (id: string) => {
      asked.push(id);
      if (about.fails !== undefined) throw about.fails;
      return { app };
    },
  } as unknown as Delivery;
  const host = { sessions: () => [{ app, close: () => (closed += 1) }] } as unknown as Host;
  const guards = { age, blocked };
  return { delivery: withGuards(inner, guards), host, guards, age, blocked, asked, closed: () => closed };
}
