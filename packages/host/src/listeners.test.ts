import { describe, expect, it } from "vitest";
import { createListeners } from "./listeners.ts";

describe("listeners", () => {
  it("are all called, even after one that throws", () => {
    const errors: unknown[] = [];
    const heard: string[] = [];
    const listeners = createListeners<string>((error) => errors.push(error));
    listeners.add(() => {
      throw new Error("broken");
    });
    listeners.add((value) => heard.push(value));
    listeners.notify("hello");
    expect(heard).toEqual(["hello"]);
    expect(errors).toHaveLength(1);
  });

  it("may leave and come while they are called", () => {
    const heard: string[] = [];
    const listeners = createListeners<void>(() => undefined);
    listeners.add(() => {
      leave();
      listeners.add(() => heard.push("late"));
    });
    const leave = listeners.add(() => heard.push("left"));
    listeners.notify();
    expect(heard).toEqual([]);
    leave();
    expect(listeners.size).toBe(2);
  });

  it("count a function once for every time it was added", () => {
    let calls = 0;
    const listeners = createListeners<void>(() => undefined);
    const listener = (): void => void (calls += 1);
    listeners.add(listener);
    listeners.add(listener)();
    listeners.notify();
    expect(calls).toBe(1);
  });
});
