import { describe, expect, it } from "vitest";
import type { BuildStatement, DevState, PlacedEntry } from "../../contract.ts";
import { createDevKey } from "../../server/dev-key.ts";
import { createTeller, listenToServer } from "./server-link.ts";
import { createSimulatorStore } from "./store.ts";

const key = createDevKey();

function listen(publicKey: string | null = key.publicKey) {
  const source = new EventTarget();
  const store = createSimulatorStore();
  const opened: number[] = [];
  let otherRuns = 0;
  listenToServer(source as EventSource, {
    store,
    run: "run-1",
    publicKey,
    onBuilt: ({ build }) => void opened.push(build),
    onOtherRun: () => (otherRuns += 1),
    now: () => 1,
  });
  const say = (name: string, data: unknown) =>
    source.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  return { source, store, opened, say, otherRuns: () => otherRuns };
}

function ready(build: number, signer = key): DevState {
  const statement = JSON.stringify({
    build,
    name: "App",
    pages: ["/"],
    changed: [],
    ms: 1,
    warnings: [],
  } satisfies Partial<BuildStatement>);
  return { status: "ready", statement, signature: signer.sign(statement) };
}

describe("a page that listens to its server", () => {
  it("opens each build once, however often it is told of it", () => {
    const { say, opened, store } = listen();
    say("state", ready(1));
    say("state", ready(1));
    say("state", ready(2));
    expect(opened).toEqual([1, 2]);
    expect(store.get()).toMatchObject({ dev: "ready", distrust: null });
  });

  it("opens nothing that its key did not sign, nothing without a key, and no older build said again", () => {
    const stranger = listen();
    stranger.say("state", ready(1, createDevKey()));
    expect(stranger.opened).toEqual([]);
    expect(stranger.store.get().distrust).toBe("bad-signature");
    const keyless = listen(null);
    keyless.say("state", ready(1));
    expect(keyless.opened).toEqual([]);
    expect(keyless.store.get().distrust).toBe("no-key");
    const replayed = listen();
    replayed.say("state", ready(2));
    replayed.say("state", ready(1));
    expect(replayed.opened).toEqual([2]);
    expect(replayed.store.get().distrust).toBe("bad-signature");
  });

  it("tells a server that was started anew, and one that is gone", () => {
    const { say, source, store, otherRuns } = listen();
    say("hello", { run: "run-1" });
    expect(store.get().connection).toBe("open");
    source.dispatchEvent(new Event("error"));
    expect(store.get().connection).toBe("lost");
    say("hello", { run: "run-2" });
    expect(otherRuns()).toBe(1);
  });
});

describe("a page that tells its server", () => {
  const entry = (text: string) => ({ kind: "log", level: "info", text }) as const;

  it("sends entries together, in order and capped, and hands out what comes back", async () => {
    const bodies: { build: number; entries: { text: string }[] }[] = [];
    const tell = createTeller(async (_url, init) => {
      const body = JSON.parse(String(init?.body)) as (typeof bodies)[number];
      bodies.push(body);
      return Response.json(
        body.entries.map(({ text }) => ({ text: `placed ${text.slice(0, 10)}`, stack: "", frame: null })),
      );
    });
    const placed = await new Promise<PlacedEntry[]>((done) => {
      const got: PlacedEntry[] = [];
      const take = (each: PlacedEntry) => got.push(each) === 3 && done(got);
      tell(1, entry("a"), take);
      tell(1, entry("b"), take);
      tell(1, entry("x".repeat(20_000)), take);
    });
    expect(placed.map(({ text }) => text)).toEqual(["placed a", "placed b", `placed ${"x".repeat(10)}`]);
    expect(bodies).toHaveLength(1);
    expect(bodies[0]?.entries[2]?.text).toHaveLength(16_000);
  });

  it("hands out entries as they are where the server does not answer", async () => {
    const tell = createTeller(() => Promise.reject(new TypeError("gone")));
    const placed = await new Promise<PlacedEntry>((done) => tell(1, entry("a"), done));
    expect(placed).toEqual({ text: "a", stack: "", frame: null });
  });
});
