import { describe, expect, it } from "vitest";
import type { BuiltMiniApp } from "../../bundle/build-mini-app.ts";
import { bundleError } from "../../bundle/problem.ts";
import { createDevLoop } from "./dev-loop.ts";
import type { DevLoopEvent } from "./dev-loop.ts";

/** A package whose bytes are told apart by one text. */
const packageOf = (text: string) =>
  ({ files: new Map([["integrity.json", Buffer.from(text)]]) }) as unknown as BuiltMiniApp;

/** A loop over builds that the test lets end, and a clock that it moves. */
function createLoop() {
  const events: DevLoopEvent[] = [];
  const waiting: { resolve(built: BuiltMiniApp): void; reject(error: unknown): void }[] = [];
  let scheduled: (() => void) | undefined;
  let nowMs = 0;
  const loop = createDevLoop({
    projectDir: "/app",
    tell: (event) => events.push(event),
    build: () => new Promise((resolve, reject) => void waiting.push({ resolve, reject })),
    schedule(run) {
      scheduled = run;
      return () => (scheduled = undefined);
    },
    now: () => nowMs,
  });
  const settled = () => new Promise<void>((done) => setImmediate(done));
  return {
    ...loop,
    events,
    kinds: () => events.map(({ kind }) => kind),
    builds: () => waiting.length,
    pass: (ms: number) => (nowMs += ms),
    quiet() {
      const run = scheduled;
      scheduled = undefined;
      run?.();
    },
    async end(text: string) {
      waiting.at(-1)?.resolve(packageOf(text));
      await settled();
    },
    async fail(error: unknown) {
      waiting.at(-1)?.reject(error);
      await settled();
    },
  };
}

describe("the loop of builds", () => {
  it("builds at the start, and again once changes have come to rest", async () => {
    const loop = createLoop();
    void loop.start();
    await loop.end("1");
    loop.pass(5);
    loop.changed("/app/src/main.tsx");
    loop.changed("/app/manifest.json");
    expect(loop.builds()).toBe(1);
    loop.pass(15);
    loop.quiet();
    loop.pass(20);
    await loop.end("2");
    expect(loop.kinds()).toEqual(["building", "built", "building", "built"]);
    const last = loop.events.at(-1);
    expect(last?.kind === "built" && last.build).toMatchObject({
      number: 2,
      changed: ["manifest.json", "src/main.tsx"],
      ms: 35,
    });
  });

  it("builds once more for what changed while it built, and never two at a time", async () => {
    const loop = createLoop();
    void loop.start();
    loop.changed("/app/a.ts");
    loop.quiet();
    expect(loop.builds()).toBe(1);
    await loop.end("1");
    expect(loop.builds()).toBe(2);
    await loop.end("2");
    expect(loop.builds()).toBe(2);
  });

  it("tells problems, and opens the same package again once they are gone", async () => {
    const loop = createLoop();
    void loop.start();
    await loop.end("1");
    loop.changed("/app/a.ts");
    loop.quiet();
    await loop.fail(bundleError([{ code: "BUNDLE_FAILED", message: "broken" }]));
    loop.changed("/app/a.ts");
    loop.quiet();
    await loop.end("1");
    expect(loop.kinds().slice(2)).toEqual(["building", "failed", "building", "built"]);
    expect(loop.events[3]).toMatchObject({ problems: [{ code: "BUNDLE_FAILED", message: "broken" }] });
  });

  it("says so when what changed is no part of the package", async () => {
    const loop = createLoop();
    void loop.start();
    await loop.end("1");
    loop.changed("/app/README.md");
    loop.quiet();
    await loop.end("1");
    expect(loop.kinds().at(-1)).toBe("unchanged");
  });

  it("tells a fault of its own as a failed build, and nothing once it is stopped", async () => {
    const loop = createLoop();
    void loop.start();
    await loop.fail(new TypeError("odd"));
    expect(loop.events.at(-1)).toMatchObject({ kind: "failed", problems: [{ message: "odd" }] });
    loop.changed("/app/a.ts");
    loop.quiet();
    loop.stop();
    await loop.end("2");
    expect(loop.kinds()).toEqual(["building", "failed", "building"]);
  });
});
