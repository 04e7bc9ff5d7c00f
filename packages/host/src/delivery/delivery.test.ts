import { REVOCATIONS, STATEMENT_OF, createTestDevice } from "@atoll/distribution/testing";
import type { ErrorCode } from "@atoll/protocol";
import { describe, expect, it, vi } from "vitest";
import type { Session } from "../session/session.ts";
import { createTestHost } from "../testing/test-host.ts";
import { createDelivery } from "./create-delivery.ts";
import type { DeliveryEvent } from "./delivery.ts";

const APP = "com.example.tip";
/** Looks again at once; the machine may be busy. */
const PATIENT = { interval: 1, timeout: 20_000 };
const QUARTER_MS = 15 * 60 * 1000;

/** A device whose host opens what a registry releases; the guest is in the test's hands. */
async function createSetup() {
  const device = createTestDevice();
  const test = createTestHost();
  const client = await device.start();
  const events: DeliveryEvent[] = [];
  const errors: unknown[] = [];
  const delivery = createDelivery({
    client,
    host: test.host,
    clock: test.clock,
    onHostError: (error) => errors.push(error),
  });
  delivery.onEvent((event) => events.push(event));
  const guest = () => test.sandboxes.at(-1)!;
  /** Opens a mini-app, waits for its sandbox and, unless it shall fail, draws. */
  async function open(draws = true): Promise<Session> {
    const before = test.sandboxes.length;
    const session = await delivery.open(APP);
    await vi.waitFor(() => expect(test.sandboxes.length).toBe(before + 1), PATIENT);
    if (!draws) return session;
    guest().hello();
    guest().batch([0, 1, "Stack", {}], [2, 0, 1, 0]);
    return session;
  }
  const told = (kind: DeliveryEvent["kind"]) =>
    vi.waitFor(() => {
      const event = events.find((each) => each.kind === kind);
      if (event === undefined) throw new Error(`No ${kind} among ${JSON.stringify(events)}.`);
      return event;
    }, PATIENT);
  /** Lets the background check that follows each start run to its end. */
  const checked = async () => {
    const record = async () => JSON.parse((await device.store.readRecord(`app-${APP}`)) ?? "{}");
    await vi.waitFor(async () => expect((await record()).started).toBe(true), PATIENT);
    await delivery.check(APP);
  };
  return { ...device, test, client, delivery, events, errors, guest, open, told, checked };
}

type Setup = Awaited<ReturnType<typeof createSetup>>;

describe("opening what the registry releases", () => {
  it("evaluates the release's code as the mini-app's owner, and asks for no news before the first screen", async () => {
    const { registry, open, guest, test, checked } = await createSetup();
    registry.release(APP, 1, { code: "one()" });
    const session = await open(false);
    expect(guest().evaluated).toEqual([{ name: "main.jsbundle", source: "one()" }]);
    expect(session.app.owner).toEqual({ key: `test:${APP}:team:1`, appId: APP });
    registry.requests.length = 0;
    guest().hello();
    expect(registry.requests).toEqual([]);
    guest().batch([0, 1, "Stack", {}], [2, 0, 1, 0]);
    await checked();
    expect(registry.requests).toContain(REVOCATIONS);
    expect(test.host.sessions()).toHaveLength(1);
  });

  it("hands bytecode over as bytes, for engines that run it", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1, { code: "bytes", format: "hermes-98" });
    const client = await start({ formats: ["hermes-98", "js"] });
    const { host, clock } = createTestHost();
    const { app } = await createDelivery({ client, host, clock }).prepare(APP);
    const bytecode = new TextEncoder().encode("bytes");
    expect(app.bundle).toEqual({ name: "main.hbc", source: "", bytecode });
  });

  it("rejects with the client's code when there is nothing to open", async () => {
    const { registry, delivery } = await createSetup();
    await expect(delivery.open(APP)).rejects.toMatchObject({ code: "DOWNLOAD_FAILED" });
    registry.release(APP, 1);
    registry.revoke([{ app: APP, versions: null, platforms: null, hostVersions: null, reason: "Stolen." }]);
    await expect(delivery.open(APP)).rejects.toMatchObject({ code: "REVOKED" });
  });
});

describe("news while mini-apps are open", () => {
  it("brings an update after a start and tells; the open session stays, the next opening has it", async () => {
    const { registry, open, told, checked, delivery } = await createSetup();
    registry.release(APP, 1);
    await (await open()).close();
    await checked();
    const two = registry.release(APP, 2);
    const session = await open();
    expect(await told("updateReady")).toEqual({ kind: "updateReady", appId: APP, release: two });
    expect(session.state()).toBe("open");
    expect(session.app.manifest.version.code).toBe(1);
    expect((await delivery.prepare(APP)).release).toEqual(two);
  });

  it("is told once, however many asked at the same time", async () => {
    const { registry, delivery, events } = await createSetup();
    registry.release(APP, 1);
    await Promise.all([delivery.check(APP), delivery.check(APP), delivery.check(APP)]);
    expect(events.map(({ kind }) => kind)).toEqual(["updateReady"]);
  });

  it("is asked for every fifteen minutes, of each mini-app that is open, until it is stopped", async () => {
    const { registry, open, test, checked, delivery, told } = await createSetup();
    registry.release(APP, 1);
    await open();
    await checked();
    registry.release(APP, 2);
    test.clock.advance(QUARTER_MS - 1);
    registry.requests.length = 0;
    test.clock.advance(1);
    await told("updateReady");
    expect(registry.requests).toContain(REVOCATIONS);
    delivery.stop();
    test.clock.advance(QUARTER_MS * 4);
    expect(test.clock.pending).toBe(0);
  });

  it("ends every session of a version that is revoked, and no other", async () => {
    const { registry, open, checked, delivery, events } = await createSetup();
    registry.release(APP, 1);
    const [first, second] = [await open(), await open()];
    await checked();
    registry.release(APP, 2);
    await delivery.check(APP);
    const other = await open();
    registry.revoke([{ app: APP, versions: [1], platforms: null, hostVersions: null, reason: "It spies." }]);
    await delivery.checkAll();
    expect(first.end()).toMatchObject({
      code: "REVOKED",
      message: expect.stringContaining("taken back"),
      detail: "It spies.",
    });
    expect(second.end()?.code).toBe("REVOKED");
    expect(other.state()).toBe("open");
    expect(events.filter(({ kind }) => kind === "revoked")).toEqual([
      { kind: "revoked", appId: APP, versionCode: 1, reason: "It spies." },
    ]);
  });

  it("ends a session that was opened while the revocation came", async () => {
    const { registry, delivery, test } = await createSetup();
    registry.release(APP, 1);
    const prepared = await delivery.prepare(APP);
    registry.revoke([{ app: APP, versions: [1], platforms: null, hostVersions: null, reason: "It spies." }]);
    await delivery.checkAll();
    const session = test.host.open(prepared.app);
    prepared.follow(session);
    expect(session.end()?.code).toBe("REVOKED");
  });

  it("leaves everything as it is when the registry cannot be reached, and tells", async () => {
    const { registry, open, checked, told, delivery, errors } = await createSetup();
    registry.release(APP, 1);
    const session = await open();
    await checked();
    registry.setOnline(false);
    await delivery.checkAll();
    expect(await told("checkFailed")).toMatchObject({ code: "DOWNLOAD_FAILED" });
    expect(session.state()).toBe("open");
    expect(errors).toEqual([]);
  });
});

describe("a release that does not start", () => {
  /** Opens a mini-app that ends before it draws, and waits until the background check has followed. */
  async function openFailing({ open, guest, delivery, registry }: Setup, code: ErrorCode): Promise<void> {
    const session = await open(false);
    registry.requests.length = 0;
    guest().end(code);
    expect(session.end()?.code).toBe(code);
    await vi.waitFor(() => expect(registry.requests).toContain(STATEMENT_OF(APP)), PATIENT);
    await delivery.check(APP);
  }

  it("is replaced by the one before it after three failures, and not taken again", async () => {
    const setup = await createSetup();
    const { registry, open, checked, delivery, told } = setup;
    registry.release(APP, 1);
    await open();
    await checked();
    registry.release(APP, 2);
    await delivery.check(APP);
    await openFailing(setup, "BUNDLE_ERROR");
    await openFailing(setup, "TURN_TIMEOUT");
    expect((await delivery.prepare(APP)).release.id).toBe("r2");
    await openFailing(setup, "ENGINE_CRASHED");
    expect(await told("fellBack")).toMatchObject({ appId: APP, release: { id: "r1" } });
    expect(await delivery.check(APP)).toEqual({ status: "current" });
    expect((await delivery.prepare(APP)).release.id).toBe("r1");
    registry.release(APP, 3);
    expect(await delivery.check(APP)).toMatchObject({ status: "updated", release: { id: "r3" } });
  });

  it("does not count as failed when the person closes it first", async () => {
    const setup = await createSetup();
    setup.registry.release(APP, 1);
    const failures = async () => JSON.parse((await setup.store.readRecord(`app-${APP}`)) ?? "{}").failures;
    await openFailing(setup, "CLOSED");
    expect(await failures()).toBe(0);
    await openFailing(setup, "GUEST_ERROR");
    expect(await failures()).toBe(1);
  });
});
