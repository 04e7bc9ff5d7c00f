import type { GuestBridge, Json } from "@atoll/protocol";
import { describe, expect, expectTypeOf, it } from "vitest";
import { areas } from "./catalogue.ts";
import { createFakeProviders } from "./fake.ts";
import { createFakeContext } from "./fake-context.ts";
import { createPlatform, PlatformError } from "./guest.ts";
import type { PermissionState } from "./guest.ts";

/** Areas whose methods creators call by other names than those of the wire. */
const SPOKEN: { readonly [area: string]: readonly string[] } = {
  network: ["fetch", "upload", "download", "status", "onChange"],
  chrome: ["mainButton", "menu"],
  location: ["get", "watch"],
  log: ["debug", "info", "warn", "error"],
  navigation: [
    "push",
    "replace",
    "back",
    "reset",
    "switchTab",
    "setTitle",
    "setBackHandler",
    "setLeaveConfirm",
  ],
};

/** A bridge whose other end decodes by the schemas and asks the fakes, as a host does. */
function createBridge(answers: { readonly [method: string]: () => Json } = {}) {
  const context = createFakeContext({ manifest: { network: { allowedDomains: [] } } });
  const providers = createFakeProviders();
  const calls: [string, Json][] = [];
  const bridge = {
    call: async (method, params) => {
      calls.push([method, params]);
      const [area = "", verb = ""] = method.split(".");
      const schema = areas.find(({ name }) => name === area)?.methods[verb];
      const decoded = schema?.params.parse(params);
      const value = await (answers[method]?.() ?? providers[area]?.[verb]?.(decoded, context));
      return schema?.result.parse(value) as Json;
    },
    capabilities: () => ["storage.get", "storage.set", "media.getPhotos", "network.fetch"],
    lifecycle: () => "shown",
    onLifecycle: () => () => undefined,
  } satisfies Partial<GuestBridge>;
  return { platform: createPlatform(bridge as unknown as GuestBridge), calls, context };
}

describe("platform", () => {
  it("has every method of the catalogue", () => {
    const { platform } = createBridge();
    for (const { name, methods } of areas) {
      const area = Object.entries(platform).find(([key]) => key === name)?.[1] ?? {};
      // An area may have more: what the runtime knows without asking the host.
      const expected = SPOKEN[name] ?? Object.keys(methods).filter((verb) => !verb.startsWith("secure"));
      expect(Object.keys(area), name).toEqual(expect.arrayContaining([...expected]));
    }
  });

  it("stores and reads by plain arguments", async () => {
    const { platform } = createBridge();
    expect(await platform.storage.set("k", "v")).toBeUndefined();
    expect(await platform.storage.get("k")).toBe("v");
    expect(await platform.storage.keys()).toEqual(["k"]);
    expect(await platform.storage.usage()).toMatchObject({ usage: 2, keys: 1 });
    await platform.storage.remove("k");
    await platform.storage.clear();
    expect(await platform.storage.get("k")).toBeNull();
  });

  it("keeps secrets apart from the rest", async () => {
    const { platform } = createBridge();
    expect(Object.keys(platform.storage.secure)).toEqual(["get", "set", "remove"]);
    expect(await platform.storage.secure.set("k", "secret")).toBeUndefined();
    await platform.storage.clear();
    expect([await platform.storage.secure.get("k"), await platform.storage.get("k")]).toEqual([
      "secret",
      null,
    ]);
    await platform.storage.secure.remove("k");
    expect(await platform.storage.secure.get("k")).toBeNull();
  });

  it("gives photos that fit an image source, and keeps their bytes", async () => {
    const { platform, context } = createBridge();
    const photos = await platform.media.getPhotos({ limit: 1 });
    expect(photos).toMatchObject([{ blob: 1, type: "image/png" }]);
    const [photo] = photos;
    if (photo === undefined) throw new Error("no photo");
    await platform.storage.setBlob("receipt", photo);
    const kept = await platform.storage.getBlob("receipt");
    expect(context.blobs.get(kept?.blob ?? 0)).toEqual(context.blobs.get(photo.blob));
  });

  it("chooses one photo when nothing else is said", async () => {
    expect(await createBridge().platform.media.getPhotos()).toHaveLength(1);
  });

  it("tells what the host offers, without asking it", () => {
    const { platform, calls } = createBridge();
    expect(platform.storage.get.isSupported()).toBe(true);
    expect(platform.storage.clear.isSupported()).toBe(false);
    expect(platform.network.fetch.isSupported()).toBe(true);
    expect([platform.app.can("media"), platform.app.can("media.getPhotos"), platform.app.can("med")]).toEqual(
      [true, true, false],
    );
    expect(calls).toEqual([]);
  });

  it("asks where a guarded method's permission stands", async () => {
    const { platform, calls } = createBridge({ "permissions.query": () => "granted" });
    expect(await platform.media.getPhotos.permission()).toBe("granted");
    expect(calls).toEqual([["permissions.query", { permission: "photos.read" }]]);
  });

  it("queries and requests permissions by their id", async () => {
    const { platform } = createBridge({
      "permissions.query": () => "undetermined",
      "permissions.request": () => "granted-once",
    });
    expect(await platform.permissions.query("photos.read")).toBe("undetermined");
    expect(await platform.permissions.request("photos.read")).toBe("granted-once");
  });

  it("rejects with an error that names method and permission", async () => {
    const denied = () => {
      throw new PlatformError("PERMISSION_DENIED", "No.", { since: 1 });
    };
    const error = await createBridge({ "media.getPhotos": denied })
      .platform.media.getPhotos()
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(PlatformError);
    expect(error).toMatchObject({
      name: "PlatformError",
      code: "PERMISSION_DENIED",
      message: "No.",
      permission: "photos.read",
      capability: "media.getPhotos",
      data: { since: 1 },
    });
  });

  it("passes on what is no error of the platform, such as an abort's reason", async () => {
    const abort = () => {
      throw new TypeError("stop");
    };
    await expect(createBridge({ "storage.get": abort }).platform.storage.get("k")).rejects.toThrow(TypeError);
  });

  it("is typed by the schemas", () => {
    const { platform } = createBridge();
    expectTypeOf(platform.storage.get).parameters.toEqualTypeOf<[key: string]>();
    expectTypeOf(platform.storage.get).returns.resolves.toEqualTypeOf<string | null>();
    expectTypeOf(platform.storage.set).returns.resolves.toBeVoid();
    expectTypeOf(platform.media.getPhotos)
      .parameter(0)
      .toEqualTypeOf<{ limit?: number; maxDimension?: number } | undefined>();
    expectTypeOf(platform.media.getPhotos.permission).returns.resolves.toEqualTypeOf<PermissionState>();
    expectTypeOf(platform.permissions.request).returns.resolves.toEqualTypeOf<PermissionState>();
    expectTypeOf(platform.storage.get).not.toHaveProperty("permission");
  });
});
