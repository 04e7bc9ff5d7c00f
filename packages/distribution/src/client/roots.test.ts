import { describe, expect, it } from "vitest";
import { signEnvelope } from "../metadata/envelope.ts";
import { STATEMENT_OF, createTestDevice, fakeKey, fakeKeys, signJson } from "../testing/index.ts";
import type { FakeRegistry } from "../testing/index.ts";

const APP = "com.example.tip";
type Json = Record<string, any>;

const rootPath = (version: number) => `/cdn/meta/${version}.root.json`;
const rootOf = (registry: FakeRegistry, version: number): Json =>
  JSON.parse(JSON.parse(registry.text(rootPath(version))).signed);

async function recordOf({ store }: ReturnType<typeof createTestDevice>): Promise<Json> {
  return JSON.parse((await store.readRecord("registry"))!);
}

describe("a registry that changes its keys", () => {
  it("is followed from the pinned root over each step, and remembered over restarts", async () => {
    const device = createTestDevice();
    const { registry, start } = device;
    registry.release(APP, 1);
    for (const _ of [2, 3, 4]) registry.rotate(fakeKeys());
    await (await start()).load(APP);
    expect((await recordOf(device))["roots"]).toHaveLength(3);
    registry.requests.length = 0;
    const client = await start();
    await client.load(APP);
    expect(registry.requests).toEqual([]);
    await client.check(APP);
    expect(registry.requests[0]).toBe(rootPath(5));
  });

  it("is followed by a host that pins a later root than its device remembers from", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1);
    registry.rotate(fakeKeys());
    registry.rotate(fakeKeys());
    await (await start()).load(APP);
    const client = await start({ pinnedRoot: registry.text(rootPath(2)) });
    registry.requests.length = 0;
    await client.check(APP);
    expect(registry.requests[0]).toBe(rootPath(4));
  });

  it("has the old release key's statements refused from then on, cached ones too", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1);
    const stolen = registry.keys().release;
    const client = await start();
    await client.load(APP);
    registry.rotate({ release: [fakeKey()] });
    const statement = JSON.parse(JSON.parse(registry.text(STATEMENT_OF(APP))).signed);
    registry.put(
      STATEMENT_OF(APP),
      signJson("release-statement", { ...statement, sequence: statement.sequence + 5 }, stolen),
    );
    await expect(client.check(APP)).rejects.toMatchObject({ code: "METADATA_SIGNATURE" });
    registry.setOnline(false);
    await expect(client.load(APP)).rejects.toMatchObject({ code: "METADATA_SIGNATURE" });
  });

  it("recovers from a thief who signed the highest number there is", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1);
    const client = await start();
    await client.load(APP);
    registry.offer(APP, [{ release: "r1" }], { sequence: Number.MAX_SAFE_INTEGER });
    await client.check(APP);
    registry.release(APP, 2);
    registry.offer(APP, [{ release: "r2" }], { sequence: 7 });
    await expect(client.check(APP)).rejects.toMatchObject({ code: "METADATA_REPLAYED" });
    registry.rotate({ release: [fakeKey()] });
    expect(await client.check(APP)).toMatchObject({ status: "updated", release: { id: "r2" } });
  });

  it("takes back a revocation key, and with it what only that key said", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1);
    registry.revoke([{ app: APP, versions: null, platforms: null, hostVersions: null, reason: "Forged." }], {
      sequence: 1000,
    });
    const client = await start();
    await expect(client.load(APP)).rejects.toMatchObject({ code: "REVOKED" });
    registry.rotate({ revocation: [fakeKey()] });
    registry.revoke([], { sequence: 2 });
    expect((await client.load(APP)).release.id).toBe("r1");
  });
});

type Forgery = (registry: FakeRegistry) => string;

const FORGED: readonly (readonly [string, string, Forgery])[] = [
  [
    "signed by its own keys only",
    "METADATA_SIGNATURE",
    (registry) => signEnvelope("root", JSON.stringify(rootOf(registry, 2)), registry.keys().root),
  ],
  [
    "signed by the old keys only",
    "METADATA_SIGNATURE",
    (registry) => {
      const envelope = JSON.parse(registry.text(rootPath(2)));
      return JSON.stringify({ ...envelope, signatures: envelope.signatures.slice(0, 1) });
    },
  ],
];

const changed =
  (change: (root: Json) => void): Forgery =>
  (registry) => {
    const root = rootOf(registry, 2);
    change(root);
    return signJson("root", root, [...FIRST.get(registry)!, ...registry.keys().root]);
  };
const FIRST = new WeakMap<FakeRegistry, ReturnType<FakeRegistry["keys"]>["root"]>();
const oneOf = (root: Json): string => root["roles"].release.keys[0];
const SMALL_ORDER = "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

const WRONG: readonly (readonly [string, Forgery])[] = [
  ["that skips a version", changed((root) => (root["version"] = 3))],
  ["that repeats its version", changed((root) => (root["version"] = 1))],
  ["of another registry", changed((root) => (root["registry"] = "other"))],
  ["with a role it says nothing of", changed((root) => delete root["roles"].preview)],
  ["with a role nobody knows", changed((root) => (root["roles"].admin = root["roles"].root))],
  ["with a threshold of none", changed((root) => (root["roles"].release.threshold = 0))],
  ["with a threshold that nobody reaches", changed((root) => (root["roles"].release.threshold = 2))],
  [
    "that names a key twice in a role",
    changed((root) => {
      root["roles"].release = { keys: [oneOf(root), oneOf(root)], threshold: 2 };
    }),
  ],
  ["with a role of a key it does not list", changed((root) => delete root["keys"][oneOf(root)])],
  [
    "with one key under two ids",
    changed((root) => (root["keys"]["0".repeat(64)] = root["keys"][oneOf(root)])),
  ],
  ["with a key of small order", changed((root) => (root["keys"][oneOf(root)] = SMALL_ORDER))],
  ["with a key that is too short", changed((root) => (root["keys"][oneOf(root)] = SMALL_ORDER.slice(1)))],
  [
    "with a key in another writing",
    changed((root) => (root["keys"][oneOf(root)] = `${root["keys"][oneOf(root)].slice(0, -1)}_`)),
  ],
];

describe("a next root", () => {
  const all = [...FORGED, ...WRONG.map(([what, forge]) => [what, "METADATA_INVALID", forge] as const)];
  it.each(all)("%s is refused: %s", async (_what, code, forge) => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1);
    const client = await start();
    await client.load(APP);
    FIRST.set(registry, registry.keys().root);
    registry.rotate(fakeKeys());
    const honest = registry.text(rootPath(2));
    registry.put(rootPath(2), forge(registry));
    await expect(client.check(APP)).rejects.toMatchObject({ code });
    expect((await client.load(APP)).release.id).toBe("r1");
    registry.put(rootPath(2), honest);
    expect(await client.check(APP)).toEqual({ status: "current" });
  });

  it("that is too large is refused", async () => {
    const { registry, start } = createTestDevice();
    registry.put(rootPath(2), " ".repeat(64 * 1024 + 1));
    await expect((await start()).checkRevocations()).rejects.toMatchObject({ code: "METADATA_TOO_LARGE" });
  });

  it("that has expired blocks updates at once, and openings after the grace", async () => {
    const { registry, start, clock } = createTestDevice();
    registry.release(APP, 1);
    const client = await start();
    await client.load(APP);
    clock.advanceHours(24 * 365 + 1);
    registry.resign();
    await expect(client.check(APP)).rejects.toMatchObject({ code: "METADATA_EXPIRED" });
  });
});

describe("roots in a store that someone changed", () => {
  it("count for nothing unless the pinned root leads to them", async () => {
    const device = createTestDevice();
    const { registry, store, start } = device;
    registry.release(APP, 1);
    await (await start()).load(APP);
    // A whole chain of a thief's own: it vouches for itself, and nothing vouches for it.
    const thief = createTestDevice().registry;
    thief.rotate(fakeKeys());
    thief.release(APP, 1, { code: "steal()" });
    const record = await recordOf(device);
    for (const roots of [[thief.pinnedRoot], [thief.text(rootPath(2))], ["{}", "", "null"]]) {
      await store.writeRecord("registry", JSON.stringify({ ...record, roots }));
      const client = await start({ fetch: thief.fetch });
      await expect(client.check(APP)).rejects.toMatchObject({
        code: expect.stringMatching(/^METADATA_(SIGNATURE|INVALID)$/),
      });
      const loaded = await client.load(APP);
      expect(new TextDecoder().decode(loaded.code.bytes)).not.toBe("steal()");
    }
  });
});
