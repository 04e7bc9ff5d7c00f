import { describe, expect, it } from "vitest";
import { createMemoryWarnings } from "./memory-warnings.ts";

function watch() {
  const warnings = createMemoryWarnings(100, () => undefined);
  const seen: unknown[] = [];
  const stop = warnings.source({}, {} as never, (value) => seen.push(value));
  return { warnings, seen, stop };
}

describe("warnings that memory gets short", () => {
  it("come once as the heap nears its limit, and again after it was well below", () => {
    const { warnings, seen } = watch();
    for (const bytes of [74, 75, 90, 70, 80, 59, 75]) warnings.measured(bytes);
    expect(seen).toEqual([{ level: "low" }, { level: "low" }]);
  });

  it("come whenever the device asks, until nobody listens", () => {
    const { warnings, seen, stop } = watch();
    warnings.deviceIsShort();
    stop();
    warnings.deviceIsShort();
    expect(seen).toEqual([{ level: "critical" }]);
  });
});
