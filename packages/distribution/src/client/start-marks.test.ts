import { describe, expect, it } from "vitest";
import { createTestDevice } from "../testing/index.ts";

const APP = "com.example.tip";

/** A device where version 1 has started and version 2 is installed. */
async function withSecond() {
  const device = createTestDevice();
  device.registry.release(APP, 1);
  const client = await device.start();
  await client.load(APP);
  await client.markStarted(APP, "r1");
  device.registry.release(APP, 2);
  await client.check(APP);
  const fail = async (times: number, id = "r2") => {
    const results = [];
    for (let time = 0; time < times; time += 1) results.push((await client.markFailed(APP, id))?.id);
    return results;
  };
  const openedId = async () => (await client.load(APP)).release.id;
  return { ...device, client, fail, openedId };
}

describe("a release that fails to start", () => {
  it("is replaced by the last good one after three failures in a row, even offline", async () => {
    const { fail, openedId, registry, start } = await withSecond();
    registry.setOnline(false);
    expect(await fail(3)).toEqual([undefined, undefined, "r1"]);
    expect(await openedId()).toBe("r1");
    expect((await (await start()).load(APP)).release.id).toBe("r1");
  });

  it("is not taken again, but a newer one is", async () => {
    const { fail, client, registry, openedId } = await withSecond();
    await fail(3);
    expect(await client.check(APP)).toEqual({ status: "current" });
    registry.resign();
    expect(await client.check(APP)).toEqual({ status: "current" });
    expect(await openedId()).toBe("r1");
    registry.release(APP, 3);
    expect(await client.check(APP)).toMatchObject({ status: "updated", release: { id: "r3" } });
  });

  it("may fail twice and start", async () => {
    const { fail, client, openedId } = await withSecond();
    await fail(2);
    await client.markStarted(APP, "r2");
    expect(await fail(2)).toEqual([undefined, undefined]);
    expect(await openedId()).toBe("r2");
  });

  it("is not blamed for sessions of another release", async () => {
    const { fail, client, openedId, store } = await withSecond();
    expect(await fail(5, "r1")).toEqual([undefined, undefined, undefined, undefined, undefined]);
    await client.markStarted(APP, "r1");
    expect(JSON.parse((await store.readRecord(`app-${APP}`))!)).toMatchObject({
      started: false,
      failures: 0,
    });
    expect(await openedId()).toBe("r2");
  });

  it("stays when there is none to fall back to, until the registry offers another", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1);
    const client = await start();
    await client.load(APP);
    for (const _ of [1, 2, 3]) expect(await client.markFailed(APP, "r1")).toBe(undefined);
    expect((await client.load(APP)).release.id).toBe("r1");
    expect(await client.check(APP)).toEqual({ status: "current" });
    registry.release(APP, 2);
    expect(await client.check(APP)).toMatchObject({ release: { id: "r2" } });
  });

  it("falls back to the release before it even if it came in two editions", async () => {
    const { client, registry, fail } = await withSecond();
    await client.markStarted(APP, "r2");
    registry.release(APP, 2, { code: "/* built again */" });
    expect(await client.check(APP)).toMatchObject({ status: "updated", release: { id: "r2" } });
    expect(await fail(3)).toEqual([undefined, undefined, "r1"]);
  });

  it("is not replaced by one that was revoked", async () => {
    const { fail, client, registry } = await withSecond();
    registry.revoke([{ app: APP, versions: [1], platforms: null, hostVersions: null, reason: "It spies." }]);
    await client.checkRevocations();
    expect(await fail(3)).toEqual([undefined, undefined, undefined]);
  });

  it("is noticed when it takes the host down with it: an undecided start counts at the next one", async () => {
    const { registry, start } = await withSecond();
    registry.setOnline(false);
    for (const opened of ["r2", "r2", "r2"]) {
      const client = await start();
      expect((await client.load(APP)).release.id).toBe(opened);
      await client.markBegun(APP, opened);
    }
    const client = await start();
    expect((await client.load(APP)).release.id).toBe("r1");
    registry.setOnline(true);
    expect(await client.check(APP)).toEqual({ status: "current" });
  });

  it("is not suspected while its start is under way, nor after it was closed", async () => {
    const { client, start, store, openedId } = await withSecond();
    const failures = async () => JSON.parse((await store.readRecord(`app-${APP}`))!).failures;
    await client.markBegun(APP, "r2");
    await openedId();
    expect(await failures()).toBe(0);
    await client.markLeft(APP, "r2");
    await (await start()).load(APP);
    expect(await failures()).toBe(0);
    await client.markBegun(APP, "r2");
    await client.markStarted(APP, "r2");
    await (await start()).load(APP);
    expect(await failures()).toBe(0);
  });

  it("is not blamed for a start of the release before it", async () => {
    const { client, registry, start, store } = await withSecond();
    await client.markBegun(APP, "r2");
    registry.release(APP, 3);
    await client.check(APP);
    await (await start()).load(APP);
    expect(JSON.parse((await store.readRecord(`app-${APP}`))!)).toMatchObject({
      failures: 0,
      starting: null,
    });
  });

  it("is counted whoever writes at the same time", async () => {
    const { client, openedId } = await withSecond();
    const results = await Promise.all([1, 2, 3].map(() => client.markFailed(APP, "r2")));
    expect(results.map((release) => release?.id)).toEqual([undefined, undefined, "r1"]);
    expect(await openedId()).toBe("r1");
  });
});
