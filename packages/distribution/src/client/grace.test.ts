import { describe, expect, it } from "vitest";
import { createTestDevice } from "../testing/index.ts";
import type { RevokedVersion } from "./release-client.ts";

const APP = "com.example.tip";
const everywhere = { app: APP, versions: null, platforms: null, hostVersions: null, reason: "It spies." };

/** A device that has a release whose grace is three days, and is offline. */
async function offlineDevice(graceHours = 72) {
  const device = createTestDevice();
  device.registry.build(APP, 1);
  device.registry.offer(APP, [{ release: "r1" }], { offlineGraceHours: graceHours });
  const client = await device.start();
  await client.load(APP);
  device.registry.setOnline(false);
  return { ...device, client };
}

describe("opening offline", () => {
  it("goes on after the signed files have expired, for as long as the statement allows", async () => {
    const { client, clock, start } = await offlineDevice();
    clock.advanceHours(24 + 72 - 1);
    await client.load(APP);
    await (await start()).load(APP);
    clock.advanceHours(1);
    await expect(client.load(APP)).rejects.toMatchObject({ code: "METADATA_EXPIRED" });
    await expect((await start()).load(APP)).rejects.toMatchObject({ code: "METADATA_EXPIRED" });
  });

  it("ends with the signed files where no grace is given", async () => {
    const { client, clock } = await offlineDevice(0);
    clock.advanceHours(23);
    await client.load(APP);
    clock.advanceHours(1);
    await expect(client.load(APP)).rejects.toMatchObject({ code: "METADATA_EXPIRED" });
  });

  it("asks the registry by itself once it is over, and goes on when it answers", async () => {
    const { client, clock, registry } = await offlineDevice();
    clock.advanceHours(24 * 30);
    registry.setOnline(true);
    registry.resign();
    expect((await client.load(APP)).release.id).toBe("r1");
  });

  it("ends with the revocations' own grace: a registry that keeps them back gains nothing", async () => {
    const { client, clock, registry } = await offlineDevice();
    registry.setOnline(true);
    clock.advanceHours(24 + 71);
    registry.offer(APP, [{ release: "r1" }]);
    await expect(client.check(APP)).rejects.toMatchObject({ code: "METADATA_EXPIRED" });
    await client.load(APP);
    clock.advanceHours(1);
    await expect(client.load(APP)).rejects.toMatchObject({ code: "METADATA_EXPIRED" });
  });

  it("does not begin again when the clock is turned back", async () => {
    const { client, clock, start } = await offlineDevice();
    const signedAt = clock.now();
    clock.advanceHours(24 + 72);
    await expect(client.load(APP)).rejects.toMatchObject({ code: "METADATA_EXPIRED" });
    clock.set(signedAt + 1);
    await expect(client.load(APP)).rejects.toMatchObject({ code: "METADATA_EXPIRED" });
    await expect((await start()).load(APP)).rejects.toMatchObject({ code: "METADATA_EXPIRED" });
    clock.set(0);
    await expect((await start()).load(APP)).rejects.toMatchObject({ code: "METADATA_EXPIRED" });
  });

  it("is possible again when a clock that was ahead is set right and the registry has answered", async () => {
    const { client, clock, registry, start } = await offlineDevice();
    const right = clock.now();
    clock.advanceHours(24 * 365 * 20);
    await expect(client.load(APP)).rejects.toMatchObject({ code: "METADATA_EXPIRED" });
    clock.set(right);
    registry.setOnline(true);
    await client.check(APP);
    registry.setOnline(false);
    expect((await (await start()).load(APP)).release.id).toBe("r1");
  });

  it("follows the latest statement, even if what that one offers never arrived", async () => {
    const { client, clock, registry } = await offlineDevice(720);
    registry.setOnline(true);
    const two = registry.build(APP, 2);
    registry.offer(APP, [{ release: "r2" }], { offlineGraceHours: 0, releases: [two] });
    registry.answers.set(two.content.url, () => new Response(null, { status: 500 }));
    await expect(client.check(APP)).rejects.toMatchObject({ code: "DOWNLOAD_FAILED" });
    registry.setOnline(false);
    expect((await client.load(APP)).release.id).toBe("r1");
    clock.advanceHours(24);
    await expect(client.load(APP)).rejects.toMatchObject({ code: "METADATA_EXPIRED" });
  });

  it("ends with the root's own grace", async () => {
    const { client, clock, registry } = await offlineDevice();
    registry.setOnline(true);
    clock.advanceHours(24 * 365 - 1);
    registry.resign();
    await client.check(APP);
    registry.setOnline(false);
    clock.advanceHours(72);
    await client.load(APP);
    clock.advanceHours(1);
    await expect(client.load(APP)).rejects.toMatchObject({ code: "METADATA_EXPIRED" });
  });
});

describe("a clock that was turned back", () => {
  it("does not make an old file young again: what the registry signed last says what time it is at least", async () => {
    const { client, clock, registry } = await offlineDevice();
    const signedAt = clock.now();
    registry.setOnline(true);
    clock.advanceHours(24 * 5);
    registry.revoke([]);
    await client.checkRevocations();
    clock.set(signedAt);
    await expect(client.check(APP)).rejects.toMatchObject({ code: "METADATA_EXPIRED" });
    registry.resign();
    await expect(client.check(APP)).rejects.toMatchObject({ code: "METADATA_EXPIRED" });
    clock.advanceHours(24 * 5);
    registry.resign();
    expect(await client.check(APP)).toEqual({ status: "current" });
  });
});

describe("revocations", () => {
  it("refuse a version online and offline, after a restart too", async () => {
    const { client, registry, start } = await offlineDevice();
    registry.setOnline(true);
    registry.revoke([everywhere]);
    await expect(client.check(APP)).rejects.toMatchObject({
      code: "REVOKED",
      message: expect.stringContaining("It spies."),
      data: { appId: APP, versionCode: 1, reason: "It spies." },
    });
    await expect(client.load(APP)).rejects.toMatchObject({ code: "REVOKED" });
    registry.setOnline(false);
    await expect((await start()).load(APP)).rejects.toMatchObject({ code: "REVOKED" });
  });

  it("of a whole mini-app are what a new device is told, though nothing is on offer", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1);
    registry.offer(APP, []);
    registry.revoke([everywhere]);
    const client = await start();
    await expect(client.check(APP)).rejects.toMatchObject({ code: "REVOKED" });
    registry.revoke([{ ...everywhere, versions: [1] }]);
    await expect(client.check(APP)).rejects.toMatchObject({ code: "NOT_ON_OFFER" });
  });

  it("lead to another version at the next opening, where the registry offers one", async () => {
    const { client, registry } = await offlineDevice();
    registry.setOnline(true);
    registry.release(APP, 2);
    registry.revoke([{ ...everywhere, versions: [1] }]);
    await client.checkRevocations();
    expect((await client.load(APP)).release.id).toBe("r2");
  });

  it("skip a revoked offer for the next one", async () => {
    const { client, registry } = await offlineDevice();
    registry.setOnline(true);
    registry.build(APP, 2);
    registry.build(APP, 3);
    registry.offer(APP, [{ release: "r3" }, { release: "r2" }]);
    registry.revoke([{ ...everywhere, versions: [3] }]);
    expect(await client.check(APP)).toMatchObject({ status: "updated", release: { id: "r2" } });
  });

  it("may be lifted", async () => {
    const { client, registry } = await offlineDevice();
    registry.setOnline(true);
    registry.revoke([everywhere]);
    await expect(client.check(APP)).rejects.toMatchObject({ code: "REVOKED" });
    registry.revoke([]);
    expect((await client.load(APP)).release.id).toBe("r1");
  });

  it.each([
    ["all of it", {}, true],
    ["this version", { versions: [7, 1] }, true],
    ["another version", { versions: [2] }, false],
    ["no version", { versions: [] }, false],
    ["another mini-app", { app: "com.example.other" }, false],
    ["this platform", { platforms: ["node" as const] }, true],
    ["other platforms", { platforms: ["ios" as const, "web" as const] }, false],
    ["this host version", { hostVersions: ["0.9.0", "1.0.0"] }, true],
    ["another host version", { hostVersions: ["1.0"] }, false],
    ["this version on another platform", { versions: [1], platforms: ["web" as const] }, false],
  ])("of %s", async (_what, patch, refuses) => {
    const { client, registry } = await offlineDevice();
    registry.setOnline(true);
    registry.revoke([{ ...everywhere, ...patch }]);
    await client.checkRevocations();
    expect(client.revocationOf(APP, 1)).toBe(refuses ? "It spies." : undefined);
  });

  it("are told once of each version in use, also by a check of something else, until nobody listens", async () => {
    const { client, registry } = await offlineDevice();
    registry.setOnline(true);
    const told: RevokedVersion[] = [];
    const stop = client.onRevoked((revoked) => told.push(revoked));
    registry.release(APP, 2);
    await client.check(APP);
    await client.load(APP);
    registry.release("com.example.other", 1);
    registry.revoke([{ ...everywhere, versions: [1] }]);
    await client.check("com.example.other");
    await client.checkRevocations();
    expect(told).toEqual([{ appId: APP, versionCode: 1, reason: "It spies." }]);
    stop();
    registry.revoke([everywhere]);
    await client.checkRevocations();
    expect(told).toHaveLength(1);
  });
});
