import { AtollError } from "@atoll/protocol";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPatch, applyPatch } from "../patch/index.ts";
import { STATEMENT_OF, createFailingStore, createTestDevice } from "../testing/index.ts";
import type { TestDevice } from "../testing/index.ts";
import type { LoadedMiniApp, ReleaseClient } from "./release-client.ts";
import { createMemoryReleaseStore } from "./release-store.ts";
import type { ReleaseStore } from "./release-store.ts";

const APP = "com.example.tip";
const OTHER = "com.example.other";
const MANY = Number.POSITIVE_INFINITY;
const encode = (text: string) => new TextEncoder().encode(text);

const codeOf = ({ code }: LoadedMiniApp) => new TextDecoder().decode(code.bytes);

/** Every byte of a release, or the error that one of its files gives. */
async function readAll(client: ReleaseClient, appId = APP) {
  const loaded = await client.load(appId);
  const logo = await loaded.assets.get("assets/logo.png");
  return { id: loaded.release.id, code: codeOf(loaded), logo: new TextDecoder().decode(logo?.bytes) };
}

const whole = (version: number) => ({
  id: `r${version}`,
  code: `code(${version})`,
  logo: `logo of ${APP} ${version}`,
});

/** A device with version 1 started and version 2 on offer. */
async function withUpdate(device: TestDevice) {
  const { registry, start } = device;
  registry.release(APP, 1, { code: "code(1)" });
  const client = await start();
  await client.load(APP);
  await client.markStarted(APP, "r1");
  registry.release(APP, 2, { code: "code(2)" });
  return device;
}

async function copyOf(store: ReleaseStore): Promise<ReleaseStore> {
  const copy = createMemoryReleaseStore();
  for (const name of await store.listRecords()) await copy.writeRecord(name, (await store.readRecord(name))!);
  for (const { sha256 } of await store.listBytes())
    await copy.writeBytes(sha256, (await store.readBytes(sha256))!);
  return copy;
}

async function writesOfUpdate(device: TestDevice): Promise<number> {
  const counting = createFailingStore(await copyOf(device.store), MANY);
  await (await device.start({ store: counting.store })).check(APP);
  return counting.writes();
}

describe("an update that is cut off", () => {
  it("leaves the last good version whole at every point, and is finished by the next check", async () => {
    const device = await withUpdate(createTestDevice());
    const { registry, start } = device;
    const writes = await writesOfUpdate(device);
    expect(writes).toBeGreaterThan(6);
    for (let failing = 1; failing <= writes; failing += 1) {
      const disk = await copyOf(device.store);
      const broken = createFailingStore(disk, failing, new Error("The process ended."));
      const doomed = await start({ store: broken.store });
      await doomed.check(APP).catch(() => undefined);
      registry.setOnline(false);
      const offline = await start({ store: disk });
      expect([whole(1), whole(2)]).toContainEqual(await readAll(offline));
      registry.setOnline(true);
      const next = await start({ store: disk });
      await next.check(APP);
      registry.setOnline(false);
      expect(await readAll(next)).toEqual(whole(2));
      registry.setOnline(true);
    }
  });

  it("leaves nothing that opens when it was the first, and the next opening brings it whole", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1, { code: "code(1)" });
    for (let failing = 1; failing <= 8; failing += 1) {
      const disk = createMemoryReleaseStore();
      const doomed = await start({ store: createFailingStore(disk, failing).store });
      await expect(doomed.load(APP)).rejects.toMatchObject({ code: "STORE_FULL" });
      registry.setOnline(false);
      await expect((await start({ store: disk })).load(APP)).rejects.toMatchObject({
        code: "DOWNLOAD_FAILED",
      });
      registry.setOnline(true);
      expect(await readAll(await start({ store: disk }))).toEqual(whole(1));
    }
  });

  it("does so for any sequence of updates and cuts", async () => {
    const cut = fc.record({ failing: fc.integer({ min: 1, max: 14 }), restart: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 5 }), async (cuts) => {
        const { registry, start, store } = createTestDevice();
        registry.release(APP, 1, { code: "code(1)" });
        await (await start()).load(APP);
        let version = 1;
        for (const { failing, restart } of cuts) {
          version += 1;
          registry.release(APP, version, { code: `code(${version})` });
          await (
            await start({ store: createFailingStore(store, failing).store })
          )
            .check(APP)
            .catch(() => undefined);
          if (!restart) continue;
          registry.setOnline(false);
          const opened = await readAll(await start());
          expect(opened).toEqual(whole(Number(opened.id.slice(1))));
          registry.setOnline(true);
        }
        const client = await start();
        await client.check(APP);
        expect(await readAll(client)).toEqual(whole(version));
      }),
      { numRuns: 40 },
    );
  });
});

describe("a full disk", () => {
  it("is said, leaves the old version opening, and holds nothing of the new one", async () => {
    const device = await withUpdate(createTestDevice());
    const { registry, start, store } = device;
    // The statement and the code still fit; what comes after them does not.
    let room = 2;
    const tight: ReleaseStore = {
      ...store,
      async writeBytes(sha256, bytes) {
        room -= 1;
        if (room < 0) throw new AtollError("STORE_FULL");
        await store.writeBytes(sha256, bytes);
      },
    };
    const client = await start({ store: tight });
    await expect(client.check(APP)).rejects.toMatchObject({ code: "STORE_FULL" });
    const { sha256 } = registry.build(APP, 2, { code: "code(2)" }).code[0]!.artifact;
    expect((await store.listBytes()).map((each) => each.sha256)).not.toContain(sha256);
    expect(await readAll(client)).toEqual(whole(1));
    registry.setOnline(false);
    expect(await readAll(await start({ store: tight }))).toEqual(whole(1));
    registry.setOnline(true);
    room = MANY;
    expect(await client.check(APP)).toMatchObject({ status: "updated" });
    expect(await readAll(client)).toEqual(whole(2));
  });
});

describe("a cache that someone changed", () => {
  it("has damaged files fetched again, and refused offline", async () => {
    const { registry, start, store } = createTestDevice();
    registry.release(APP, 1, { code: "code(1)" });
    await (await start()).load(APP);
    for (const { sha256 } of await store.listBytes()) {
      await store.writeBytes(sha256, encode("evil()"));
      registry.setOnline(false);
      const offline = await start();
      const opened = await readAll(offline).catch((error: unknown) => error);
      expect(opened).toMatchObject({ code: expect.stringMatching(/^(DOWNLOAD_FAILED|METADATA_INVALID)$/) });
      registry.setOnline(true);
      expect(await readAll(await start())).toEqual(whole(1));
    }
  });

  it("cannot name a release of its own: records say only where signed statements are", async () => {
    const { registry, start, store } = createTestDevice();
    registry.release(APP, 1, { code: "code(1)" });
    const client = await start();
    await client.load(APP);
    const record = JSON.parse((await store.readRecord(`app-${APP}`))!);
    for (const change of [
      { installed: { ...record.installed, release: "r9" } },
      { installed: { ...record.installed, statement: "0".repeat(64) } },
      { statement: "0".repeat(64) },
      { installed: { release: "r1", code: "evil()" } },
      { failures: -1 },
      { trusted: true },
    ]) {
      await store.writeRecord(`app-${APP}`, JSON.stringify({ ...record, ...change }));
      expect(await readAll(client)).toEqual(whole(1));
    }
  });

  it("has revocations that are missing fetched again, not taken for unchanged", async () => {
    const { registry, start, store } = createTestDevice();
    registry.release(APP, 1, { code: "code(1)" });
    await (await start()).load(APP);
    const record = JSON.parse((await store.readRecord("registry"))!);
    await store.writeRecord("registry", JSON.stringify({ ...record, revocations: "" }));
    expect(await readAll(await start())).toEqual(whole(1));
  });

  it.each(["", "{}", "null", "[]", '{"roots":[]}', "\u0000"])(
    "counts a record that reads %j as none",
    async (text) => {
      const { registry, start, store } = createTestDevice();
      registry.release(APP, 1, { code: "code(1)" });
      await (await start()).load(APP);
      for (const name of await store.listRecords()) {
        await store.writeRecord(name, text);
        registry.setOnline(false);
        // Security: without known revocations, or without a record, nothing opens unasked.
        await expect((await start()).load(APP)).rejects.toMatchObject({
          code: expect.stringMatching(/^(METADATA_EXPIRED|DOWNLOAD_FAILED)$/),
        });
        registry.setOnline(true);
        expect(await readAll(await start())).toEqual(whole(1));
      }
    },
  );
});

describe("bytes that nothing names", () => {
  it("go after an update; what can be fallen back to stays", async () => {
    const device = await withUpdate(createTestDevice());
    const { registry, start, store } = device;
    const client = await start();
    await client.check(APP);
    await client.markStarted(APP, "r2");
    registry.setOnline(false);
    expect(await readAll(await start())).toEqual(whole(2));
    registry.setOnline(true);
    const lengthWithTwo = (await store.listBytes()).length;
    for (let version = 3; version < 9; version += 1) {
      registry.release(APP, version, { code: `code(${version})` });
      await client.check(APP);
      await client.markStarted(APP, `r${version}`);
    }
    expect((await store.listBytes()).length).toBeLessThanOrEqual(lengthWithTwo);
    const digests = (await store.listBytes()).map(({ sha256 }) => sha256);
    for (const version of [7, 8]) {
      const release = registry.build(APP, version, { code: `code(${version})` });
      expect(digests).toContain(release.code[0]!.artifact.sha256);
    }
  });

  it("are those of the mini-apps used longest ago, above the cap; what was seen of them is still remembered", async () => {
    const { registry, start, store, clock } = createTestDevice();
    for (const [index, appId] of [OTHER, APP].entries()) {
      registry.release(appId, 1, { assets: { "assets/big.png": new Uint8Array(6_000).fill(index) } });
    }
    const client = await start({ cacheBytes: 10_000 });
    await client.load(OTHER);
    clock.advanceHours(1);
    await client.load(APP);
    const held = (await store.listBytes()).reduce((total, { length }) => total + length, 0);
    expect(held).toBeLessThan(10_000);
    registry.setOnline(false);
    await client.load(APP);
    await expect(client.load(OTHER)).rejects.toMatchObject({ code: "DOWNLOAD_FAILED" });
    expect(JSON.parse((await store.readRecord(`app-${OTHER}`))!).statement).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("the cap of the cache", () => {
  it("does not reach the mini-app that is in use", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1, { code: "code(1)" });
    const client = await start({ cacheBytes: 1 });
    await client.load(APP);
    registry.setOnline(false);
    expect(await readAll(await start())).toEqual(whole(1));
  });
});

describe("two tabs, or processes, over one store", () => {
  it("update the same mini-app at once without harm", async () => {
    const device = await withUpdate(createTestDevice());
    const tabs = await Promise.all([device.start(), device.start(), device.start()]);
    await Promise.all(tabs.map((tab) => tab.check(APP)));
    device.registry.setOnline(false);
    for (const tab of tabs) expect(await readAll(tab)).toEqual(whole(2));
  });

  it("leave each other's half-fetched bytes alone", async () => {
    const device = await withUpdate(createTestDevice());
    const { registry, start } = device;
    registry.release(OTHER, 1);
    let sent = () => {};
    const stopped = new Promise<void>((resolve) => (sent = resolve));
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    const logo = [...registry.files].find(([, bytes]) => Buffer.from(bytes).includes(`logo of ${APP} 2`))![0];
    registry.answers.set(logo, async (_init, usual) => {
      sent();
      await waiting;
      return usual();
    });
    const update = (await start()).check(APP);
    await stopped;
    await (await start()).check(OTHER);
    goOn();
    await update;
    registry.setOnline(false);
    expect(await readAll(await start())).toEqual(whole(2));
  });

  it("know at the next opening what the other has heard of revocations", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1);
    const [one, other] = [await start(), await start()];
    await one.load(APP);
    await other.load(APP);
    registry.revoke([{ app: APP, versions: null, platforms: null, hostVersions: null, reason: "It spies." }]);
    await one.checkRevocations();
    registry.setOnline(false);
    const told: number[] = [];
    other.onRevoked(({ versionCode }) => told.push(versionCode));
    await expect(other.load(APP)).rejects.toMatchObject({ code: "REVOKED" });
    expect(told).toEqual([1]);
  });

  it("never write over what the other has heard, in whatever order they hear it", async () => {
    const { registry, start, store, clock } = createTestDevice();
    registry.release(APP, 1);
    const tabs = await Promise.all([start(), start(), start()]);
    const known = async () => JSON.parse((await store.readRecord("registry"))!);
    for (let round = 1; round < 12; round += 1) {
      clock.advanceHours(1);
      registry.resign();
      const some = tabs.map((tab, index) => ((index + round) % 3 === 0 ? tab.load(APP) : tab.check(APP)));
      await Promise.all([...some, tabs[round % 3]!.load(APP)]);
      const { revocations, signedTime } = await known();
      expect(JSON.parse(JSON.parse(revocations).signed).sequence).toBe(round + 1);
      expect(signedTime).toBe(clock.now());
    }
  });

  it("keep the newest statement, even if an older one that was asked for before comes after it", async () => {
    const device = await withUpdate(createTestDevice());
    const { registry, start } = device;
    let sent = () => {};
    const stopped = new Promise<void>((resolve) => (sent = resolve));
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    registry.answers.set(STATEMENT_OF(APP), async (_init, usual) => {
      const answer = usual();
      sent();
      await waiting;
      return answer;
    });
    const slow = (await start()).check(APP);
    await stopped;
    registry.answers.clear();
    const older = registry.text(STATEMENT_OF(APP));
    registry.release(APP, 3, { code: "code(3)" });
    const quick = await start();
    await quick.check(APP);
    goOn();
    await slow;
    expect(await readAll(await start())).toEqual(whole(3));
    registry.put(STATEMENT_OF(APP), older);
    await expect(quick.check(APP)).rejects.toMatchObject({ code: "METADATA_REPLAYED" });
  });

  it("do not put back an older release that one was still fetching when the other had a newer one", async () => {
    const device = await withUpdate(createTestDevice());
    const { registry, start } = device;
    let sent = () => {};
    const stopped = new Promise<void>((resolve) => (sent = resolve));
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    const { url } = registry.build(APP, 2, { code: "code(2)" }).content;
    registry.answers.set(url, async (_init, usual) => {
      sent();
      await waiting;
      return usual();
    });
    const slow = (await start()).check(APP);
    await stopped;
    registry.release(APP, 3, { code: "code(3)" });
    await (await start()).check(APP);
    goOn();
    await slow;
    registry.setOnline(false);
    expect(await readAll(await start())).toEqual(whole(3));
  });

  it("keep a revocation that one heard of while the other was waiting for something else", async () => {
    const { registry, start, clock } = createTestDevice();
    registry.release(APP, 1);
    const [one, other] = [await start(), await start()];
    await one.load(APP);
    registry.resign();
    let sent = () => {};
    const stopped = new Promise<void>((resolve) => (sent = resolve));
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    registry.answers.set(STATEMENT_OF(APP), async (_init, usual) => {
      sent();
      await waiting;
      return usual();
    });
    const slow = other.check(APP);
    await stopped;
    registry.revoke([{ app: APP, versions: null, platforms: null, hostVersions: null, reason: "It spies." }]);
    await one.checkRevocations();
    // What the other waited for is news too, which it writes down beside the revocation.
    clock.advanceHours(1);
    registry.offer(APP, [{ release: "r1" }]);
    goOn();
    await expect(slow).rejects.toMatchObject({ code: "REVOKED" });
    registry.setOnline(false);
    await expect((await start()).load(APP)).rejects.toMatchObject({ code: "REVOKED" });
  });

  it("have one place in rollouts, whoever was first", async () => {
    const { registry, start, store } = createTestDevice();
    registry.release(APP, 1);
    let last = 0;
    const randomId = () => `installation-00000${(last += 1)}`;
    const tabs = await Promise.all([start({ randomId }), start({ randomId })]);
    await Promise.all(tabs.map((tab) => tab.check(APP)));
    const kept = JSON.parse((await store.readRecord("registry"))!).installationId;
    await (await start({ randomId })).check(APP);
    expect(JSON.parse((await store.readRecord("registry"))!).installationId).toBe(kept);
  });
});

describe("patches", () => {
  const [one, two] = ["a".repeat(5000), `${"a".repeat(4000)}b`];

  async function offerPatch(bytes: Uint8Array, options = {}) {
    const device = createTestDevice();
    const first = device.registry.release(APP, 1, { code: one });
    const client = await device.start({ applyPatch, ...options });
    await client.load(APP);
    const from = first.code[0]!.artifact.sha256;
    device.registry.release(APP, 2, { code: two, patches: [{ from, bytes }] });
    return { ...device, client };
  }

  it("bring an update in few bytes", async () => {
    const patch = await createPatch(encode(one), encode(two));
    const { client } = await offerPatch(patch);
    expect(await client.check(APP)).toMatchObject({ transfer: { kind: "patch", bytes: patch.length } });
    expect(codeOf(await client.load(APP))).toBe(two);
  });

  it("are left alone by hosts that cannot apply them", async () => {
    const patch = await createPatch(encode(one), encode(two));
    const { client } = await offerPatch(patch, { applyPatch: undefined });
    expect(await client.check(APP)).toMatchObject({ transfer: { kind: "whole", bytes: 4001 } });
  });

  it.each([
    ["that is rubbish", async () => encode("rubbish")],
    ["that makes something else", () => createPatch(encode(one), encode("evil()"))],
    ["that makes too much", () => createPatch(encode(one), encode("a".repeat(50_000)))],
  ])("%s, signed as it is, does no harm: the whole artifact is fetched", async (_what, make) => {
    const { client } = await offerPatch(await make());
    expect(await client.check(APP)).toMatchObject({ transfer: { kind: "whole", bytes: 4001 } });
    expect(codeOf(await client.load(APP))).toBe(two);
  });

  it("that cannot be fetched do no harm either", async () => {
    const { client, registry } = await offerPatch(await createPatch(encode(one), encode(two)));
    const statement = registry.offer(APP, [{ release: "r2" }]);
    registry.files.delete(statement.releases[0]!.code[0]!.patches[0]!.patch.url);
    expect(await client.check(APP)).toMatchObject({ transfer: { kind: "whole" } });
  });

  it("whose base was damaged do no harm either", async () => {
    const { client, store, registry } = await offerPatch(await createPatch(encode(one), encode(two)));
    const statement = registry.offer(APP, [{ release: "r2" }]);
    await store.writeBytes(statement.releases[1]!.code[0]!.artifact.sha256, encode("evil()"));
    expect(await client.check(APP)).toMatchObject({ transfer: { kind: "whole" } });
    expect(codeOf(await client.load(APP))).toBe(two);
  });
});
