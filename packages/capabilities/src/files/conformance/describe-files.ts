import { describe, expect, it } from "vitest";
import { createFakeBlobs, createFakeContext } from "../../fake-context.ts";
import type { CallContext } from "../../provider.ts";
import type { StorageUsage } from "../../storage/store.ts";
import type { OwnFiles } from "../provider.ts";
import { filesSchema } from "../schema.ts";
import type { FilesSchema } from "../schema.ts";

/** Makes the files of a platform, empty each time. */
export type CreateFiles = (limit?: StorageUsage) => OwnFiles;

type Verb = keyof OwnFiles & keyof FilesSchema["methods"];
type Call = (verb: Verb, params: object, context?: CallContext) => Promise<unknown>;

const bytes = Uint8Array.of(0, 1, 2, 255);

/** The rules of the mini-app's own files in `platform.files`. */
export function describeFiles(name: string, create: CreateFiles): void {
  /** Calls as a host does: params decoded before, the answer after. */
  const open = (limit?: StorageUsage): Call => {
    const files = create(limit);
    const ours = createFakeContext();
    return async (verb, params, context = ours) => {
      const { params: given, result } = filesSchema.methods[verb];
      return result.parse(await files[verb](given.parse(params) as never, context));
    };
  };
  describe(`files: ${name}`, () => {
    describeContents(open);
    describeFolders(open);
    describeWalls(open);
  });
}

type Open = (limit?: StorageUsage) => Call;

function describeContents(open: Open): void {
  it("gives back what was written, last write wins", async () => {
    const call = open();
    await call("write", { path: "notes/today.txt", text: "one" });
    await call("write", { path: "/notes/today.txt/", text: "zwei é" });
    expect(await call("read", { path: "notes/today.txt" })).toBe("zwei é");
    expect(await call("stat", { path: "notes/today.txt" })).toEqual({
      kind: "file",
      type: "text/plain",
      size: 7,
    });
  });

  it("keeps the bytes of a blob for another session, and their type without parameters", async () => {
    const call = open();
    const before = createFakeContext();
    const blob = before.blobs.put({ bytes, type: "image/png; charset=x" });
    await call("write", { path: "photo.png", blob }, before);
    const after = createFakeContext({ blobs: createFakeBlobs() });
    const kept = (await call("readBlob", { path: "photo.png" }, after)) as { blob: number };
    expect(kept).toMatchObject({ type: "image/png", size: 4 });
    expect(after.blobs.get(kept.blob)?.bytes).toEqual(bytes);
  });

  it("answers null for what is not there", async () => {
    const call = open();
    for (const verb of ["read", "readBlob", "stat"] as const)
      expect(await call(verb, { path: "a" })).toBeNull();
    expect(await call("remove", { path: "a" })).toBeNull();
  });

  it("says so when a file is no text, or a blob is not held", async () => {
    const call = open();
    const context = createFakeContext();
    await call("write", { path: "b", blob: context.blobs.put({ bytes, type: "" }) }, context);
    await expect(call("read", { path: "b" })).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
    await expect(call("write", { path: "c", blob: 99 })).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
  });

  it("reads no more text than one answer carries", async () => {
    const call = open();
    const context = createFakeContext();
    const blob = context.blobs.put({ bytes: new Uint8Array(600_000).fill(65), type: "text/plain" });
    await call("write", { path: "long.txt", blob }, context);
    await expect(call("read", { path: "long.txt" })).rejects.toMatchObject({
      code: "QUOTA_EXCEEDED",
      data: { usage: 600_000 },
    });
  });
}

function describeFolders(open: Open): void {
  it("has folders as long as something is in them", async () => {
    const call = open();
    for (const path of ["b/2.txt", "b/1.txt", "a.txt", "b/deep/er/x", "bc"])
      await call("write", { path, text: path });
    expect(await call("list", {})).toEqual([
      { name: "a.txt", kind: "file" },
      { name: "b", kind: "folder" },
      { name: "bc", kind: "file" },
    ]);
    expect(await call("list", { path: "b" })).toEqual([
      { name: "1.txt", kind: "file" },
      { name: "2.txt", kind: "file" },
      { name: "deep", kind: "folder" },
    ]);
    expect(await call("stat", { path: "b/deep" })).toEqual({ kind: "folder" });
    await call("remove", { path: "b" });
    expect(await call("stat", { path: "b" })).toBeNull();
    expect(await call("list", {})).toHaveLength(2);
  });

  it("lets no file and folder have one path, also when written at once", async () => {
    const call = open();
    const writes = ["a", "a/b", "a/b/c"].map((path) => call("write", { path, text: path }));
    const outcomes = await Promise.allSettled(writes);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
    await call("write", { path: "x/y", text: "" });
    await expect(call("write", { path: "x", text: "" })).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
  });

  it("keeps names of an object's own machinery like any other", async () => {
    const call = open();
    await call("write", { path: "__proto__/constructor", text: "v" });
    expect(await call("list", { path: "__proto__" })).toEqual([{ name: "constructor", kind: "file" }]);
    expect(await call("stat", { path: "toString" })).toBeNull();
  });
}

function describeWalls(open: Open): void {
  it("keeps owners apart", async () => {
    const call = open();
    const owners = ["a", "a/b", "__proto__", ""].map((ownerKey) => createFakeContext({ ownerKey }));
    for (const owner of owners) await call("write", { path: "a/b", text: owner.owner.key }, owner);
    for (const owner of owners) {
      expect(await call("read", { path: "a/b" }, owner)).toBe(owner.owner.key);
      expect(await call("list", {}, owner)).toHaveLength(1);
    }
    const [first = createFakeContext(), second = createFakeContext()] = owners;
    await call("remove", { path: "a" }, first);
    expect(await call("read", { path: "a/b" }, second)).toBe("a/b");
  });

  it("refuses what would go above the quota, tells usage, and changes nothing", async () => {
    const call = open({ bytes: 40, keys: 3 });
    await call("write", { path: "f", text: "x".repeat(20) });
    await expect(call("write", { path: "f", text: "x".repeat(60) })).rejects.toMatchObject({
      code: "QUOTA_EXCEEDED",
      data: { quota: 40 },
    });
    expect(await call("read", { path: "f" })).toBe("x".repeat(20));
    await call("remove", { path: "f" });
    for (const path of ["a", "b", "c"]) await call("write", { path, text: "" }).catch(() => undefined);
    await expect(call("write", { path: "d", text: "" })).rejects.toMatchObject({ code: "QUOTA_EXCEEDED" });
  });
}
