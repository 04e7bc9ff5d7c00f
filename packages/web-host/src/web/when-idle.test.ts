import { describe, expect, it } from "vitest";
import { createWhenIdle } from "./when-idle.ts";
import type { IdleWindow } from "./when-idle.ts";

describe("createWhenIdle", () => {
  it("waits for quiet, then for idleness", () => {
    const page = fakePage({ idles: true });
    const done: string[] = [];
    createWhenIdle(page.window, 1_000)(() => done.push("ran"));
    expect(page.timers.get(1)?.ms).toBe(1_000);
    page.fire(1);
    expect(done).toEqual([]);
    page.fire(2);
    expect(done).toEqual(["ran"]);
  });

  it("makes do with a timer where the browser does not tell of idleness", () => {
    const page = fakePage({ idles: false });
    const done: string[] = [];
    createWhenIdle(page.window)(() => done.push("ran"));
    page.fire(1);
    page.fire(2);
    expect(done).toEqual(["ran"]);
  });

  it.each([true, false])("can be cancelled in either wait (idle callbacks: %s)", (idles) => {
    const page = fakePage({ idles });
    createWhenIdle(page.window)(() => undefined)();
    expect(page.timers.size).toBe(0);
    const cancel = createWhenIdle(page.window)(() => undefined);
    page.fire(2);
    cancel();
    expect(page.timers.size).toBe(0);
  });
});

/** A window whose waits the test ends by number. */
function fakePage({ idles }: { readonly idles: boolean }) {
  const timers = new Map<number, { readonly run: () => void; readonly ms: number }>();
  let last = 0;
  const wait = (run: () => void, ms: number) => {
    last += 1;
    timers.set(last, { run, ms });
    return last;
  };
  const window = {
    setTimeout: wait,
    clearTimeout: (id: number) => void timers.delete(id),
    ...(idles && {
      requestIdleCallback: (run: () => void) => wait(run, 0),
      cancelIdleCallback: (id: number) => void timers.delete(id),
    }),
  };
  return {
    window: window as unknown as IdleWindow,
    timers,
    fire: (id: number) => {
      const timer = timers.get(id);
      timers.delete(id);
      timer?.run();
    },
  };
}
