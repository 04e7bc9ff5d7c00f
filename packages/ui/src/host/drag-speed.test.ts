import { describe, expect, it } from "vitest";
import { createDragSpeed } from "./drag-speed.ts";

describe("the speed of a drag", () => {
  it("is that of its last movement, unless the finger rested since", () => {
    let now = 1_000;
    const speed = createDragSpeed(() => now);
    expect(speed.atRelease()).toBe(0);
    speed.moved(0.2);
    speed.moved(1.5);
    now += 80;
    expect(speed.atRelease()).toBe(1.5);
    now += 1;
    expect(speed.atRelease()).toBe(0);
  });
});
