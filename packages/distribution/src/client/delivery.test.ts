import { describe, expect, it } from "vitest";
import { STATEMENT_OF, createTestDevice } from "../testing/index.ts";

const APP = "com.example.tip";
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("a mini-app reaches a device", () => {
  it("is fetched and verified at its first opening", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1, { code: "one()" });
    const client = await start();
    const loaded = await client.load(APP);
    expect(decode(loaded.code.bytes)).toBe("one()");
    expect(loaded.code.format).toBe("js");
    expect(loaded.manifest).toMatchObject({ id: APP, version: { code: 1 } });
    expect(decode((await loaded.assets.get("assets/logo.png"))!.bytes)).toBe(`logo of ${APP} 1`);
    expect(await loaded.assets.get("assets/none.png")).toBe(undefined);
    expect(loaded.owner).toEqual({ key: `test:${APP}:team:1`, appId: APP });
  });

  it("opens from the device afterwards, without one request", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1);
    await (await start()).load(APP);
    registry.requests.length = 0;
    const loaded = await (await start()).load(APP);
    await loaded.assets.get("assets/logo.png");
    expect(registry.requests).toEqual([]);
  });

  it("is updated by a check, and the next opening takes the update", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1);
    const client = await start();
    await client.load(APP);
    expect(await client.check(APP)).toEqual({ status: "current" });
    const two = registry.release(APP, 2, { code: "two()" });
    expect(await client.check(APP)).toEqual({
      status: "updated",
      release: two,
      transfer: { kind: "whole", bytes: 5 },
    });
    expect(decode((await client.load(APP)).code.bytes)).toBe("two()");
    expect(await client.check(APP)).toEqual({ status: "current" });
  });

  it("goes back to an older release when the registry says so, and needs none of its bytes again", async () => {
    const { registry, start } = createTestDevice();
    const one = registry.release(APP, 1);
    const client = await start();
    await client.load(APP);
    await client.markStarted(APP, "r1");
    registry.release(APP, 2);
    await client.check(APP);
    registry.offer(APP, [{ release: one.id }]);
    expect(await client.check(APP)).toMatchObject({
      status: "updated",
      release: { id: "r1" },
      transfer: { kind: "none" },
    });
    expect((await client.load(APP)).release.version.code).toBe(1);
  });

  it("is checked once for all who ask at the same time", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1);
    const client = await start();
    const results = await Promise.all([client.check(APP), client.check(APP), client.load(APP)]);
    expect(results[0]).toBe(results[1]);
    const paths = registry.requests;
    expect(new Set(paths).size).toBe(paths.length);
  });

  it("keeps the owners of a mini-app that changed hands apart", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1);
    const client = await start();
    const before = await client.load(APP);
    const app = { id: APP, name: "Tip", iconSha256: null };
    registry.offer(APP, [{ release: "r1" }], {
      app: { ...app, publisher: { id: "other:1", name: "Other" }, ownershipEpoch: 2 },
    });
    await client.check(APP);
    const after = await client.load(APP);
    expect(after.owner.key).toBe(`test:${APP}:other%3A1:2`);
    expect(after.owner.key).not.toBe(before.owner.key);
  });
});

describe("a fetch that gives whole answers only, as React Native's does", () => {
  const withoutBody = async (answer: Promise<Response>): Promise<Response> => {
    const whole = await answer;
    return new Proxy(whole, {
      get(target, key) {
        if (key === "body") return undefined;
        const value: unknown = Reflect.get(target, key);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  };

  it("brings a release too, capped all the same", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1, { code: "one()" });
    const client = await start({ fetch: (input, init) => withoutBody(registry.fetch(input, init)) });
    expect(decode((await client.load(APP)).code.bytes)).toBe("one()");
    registry.answers.set(STATEMENT_OF(APP), () => new Response(" ".repeat(2 ** 21 + 1)));
    await expect(client.check(APP)).rejects.toMatchObject({ code: "METADATA_TOO_LARGE" });
  });
});

describe("a registry that packs what it sends", () => {
  it("may announce more bytes than the artifact has", async () => {
    const { registry, start } = createTestDevice();
    const { code } = registry.release(APP, 1, { code: "one()" });
    const { url } = code[0]!.artifact;
    registry.answers.set(
      url,
      (_init, usual) => new Response(usual().body, { headers: { "content-length": "9" } }),
    );
    expect(decode((await (await start()).load(APP)).code.bytes)).toBe("one()");
  });
});
