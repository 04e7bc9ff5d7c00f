import { describe, expect, it } from "vitest";
import {
  arrayPush,
  arraySlice,
  arraySplice,
  createDeferred,
  createList,
  createSafeMap,
  createSafeSet,
  createSafeWeakMap,
  enqueueMicrotask,
  getterOf,
  jsonStringify,
  listPush,
  mapSize,
  stringSlice,
  uncurryThis,
} from "./primordials.ts";

describe("primordials", () => {
  it("take `this` as their first argument", () => {
    expect(stringSlice("abcdef", 1, 3)).toBe("bc");
    expect(uncurryThis<number, [number], string>(Number.prototype.toFixed)(1.25, 1)).toBe("1.3");
    expect(mapSize(new Map([[1, 2]]))).toBe(1);
  });

  it("say which getter an engine lacks", () => {
    expect(() => getterOf(Map.prototype, "nope")).toThrow("The engine has no getter for nope.");
  });

  it("keep lists without a prototype, which JSON still writes", () => {
    const list = createList<number>();
    listPush(list, 1);
    listPush(list, 3);
    arraySplice(list, 1, 0, 2);
    expect([jsonStringify(list), Object.getPrototypeOf(list), arraySlice(list, 1)]).toEqual([
      "[1,2,3]",
      null,
      [2, 3],
    ]);
  });

  it("append to ordinary arrays", () => {
    const array = ["a"];
    arrayPush(array, "b");
    expect(array).toEqual(["a", "b"]);
  });

  it("keep collections whose methods nobody can replace", () => {
    const map = createSafeMap<string, number>();
    map.set("a", 1);
    expect([map.get("a"), map.size, map.has("b"), map.delete("a")]).toEqual([1, 1, false, true]);
    const set = createSafeSet<number>();
    set.add(1).add(1);
    const seen: number[] = [];
    set.forEach((each) => seen.push(each));
    expect([set.size, seen]).toEqual([1, [1]]);
    const key = {};
    const weak = createSafeWeakMap<object, string>();
    weak.set(key, "v");
    expect(weak.get(key)).toBe("v");
    for (const each of [map, set, weak]) expect(Object.isFrozen(Object.getPrototypeOf(each))).toBe(true);
  });

  it("run microtasks in order and settle promises from outside", async () => {
    const order: number[] = [];
    enqueueMicrotask(() => order.push(1));
    const { promise, resolve } = createDeferred<void>();
    enqueueMicrotask(() => {
      order.push(2);
      resolve();
    });
    await promise;
    expect(order).toEqual([1, 2]);
  });
});
