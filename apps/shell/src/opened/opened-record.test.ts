import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createOpenedRecord } from "./opened-record.ts";

const about = (id: string) => ({ id, name: id.toUpperCase(), color: null, ownerKey: `registry:${id}` });

function deviceStorage(text?: string) {
  const kept = new Map(text === undefined ? [] : [["atoll.opened", text]]);
  return () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
}

describe("the record of what was opened", () => {
  it("has the last opened first, each once, and keeps it", () => {
    const storage = deviceStorage();
    let now = 0;
    const record = createOpenedRecord({ storage, now: () => (now += 1) });
    for (const id of ["a", "b", "a"]) record.note(about(id));
    expect(record.list()).toEqual([
      { ...about("a"), at: 3 },
      { ...about("b"), at: 2 },
    ]);
    expect(createOpenedRecord({ storage, now: () => 9 }).list()).toEqual(record.list());
  });

  it("forgets the oldest beyond a hundred", () => {
    const record = createOpenedRecord({ storage: deviceStorage(), now: () => 0 });
    for (let place = 0; place < 103; place += 1) record.note(about(`app${place}`));
    expect([record.list().length, record.list().at(-1)?.id]).toEqual([100, "app3"]);
  });

  it("tells who listens, also where the platform keeps nothing", () => {
    const storage = () => {
      throw new Error("storage is switched off");
    };
    const record = createOpenedRecord({ storage, now: () => 0 });
    let told = 0;
    const stop = record.onChange(() => (told += 1));
    record.note(about("a"));
    stop();
    record.note(about("b"));
    expect([told, record.list().length]).toEqual([1, 2]);
  });

  it("begins anew when what was kept makes no sense, whatever that is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const list = createOpenedRecord({ storage: deviceStorage(text), now: () => 0 }).list();
        expect(list.every(({ id, ownerKey }) => id !== "" && ownerKey !== "")).toBe(true);
      }),
    );
    const foreign = JSON.stringify([{ ...about("a"), at: 1, extra: true }]);
    expect(createOpenedRecord({ storage: deviceStorage(foreign), now: () => 0 }).list()).toEqual([]);
  });
});
