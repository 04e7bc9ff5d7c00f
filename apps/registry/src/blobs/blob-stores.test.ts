import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeBlobStore, describeDurableBlobStore } from "../testing/describe-blob-store.ts";
import { startLocalS3 } from "../testing/local-s3.ts";
import type { LocalS3 } from "../testing/local-s3.ts";
import { createFileBlobStore } from "./file-blob-store.ts";
import { createMemoryBlobStore } from "./memory-blob-store.ts";
import { createS3BlobStore } from "./s3-blob-store.ts";

const newFolder = () => mkdtemp(join(tmpdir(), "atoll-blobs-"));

describeBlobStore("the memory", async () => ({
  store: createMemoryBlobStore(),
  close: async () => undefined,
}));

describeDurableBlobStore("the file", async () => {
  const folder = await newFolder();
  return {
    store: createFileBlobStore(folder),
    damage: (key) => writeFile(join(folder, key.slice(0, 2), key), "other bytes"),
    close: () => rm(folder, { recursive: true, force: true }),
  };
});

describeDurableBlobStore("the S3", async () => {
  const s3 = await startLocalS3();
  return {
    store: createS3BlobStore(s3.config),
    damage: async (key) => void s3.objects.set(`/atoll/${key.slice(0, 2)}/${key}`, Buffer.from("other")),
    close: () => s3.close(),
  };
});

describe("the S3 blob store", () => {
  let s3: LocalS3;
  beforeAll(async () => {
    s3 = await startLocalS3();
  });
  afterAll(() => s3.close());

  it("is refused with a wrong secret", async () => {
    const store = createS3BlobStore({ ...s3.config, secretAccessKey: "guessed" });
    await expect(store.put(Buffer.from("x"))).rejects.toMatchObject({ code: "REGISTRY_ERROR" });
    expect(s3.objects.size).toBe(0);
  });

  it.each([
    [507, "", "STORAGE_FULL"],
    [400, "<Error><Code>XMinioStorageFull</Code></Error>", "STORAGE_FULL"],
    [503, "", "UNAVAILABLE"],
    [403, "<Error><Code>AccessDenied</Code></Error>", "REGISTRY_ERROR"],
  ])("turns status %i %s into %s", async (status, body, code) => {
    const store = createS3BlobStore(s3.config);
    s3.fail({ status, body });
    try {
      await expect(store.put(Buffer.from("x"))).rejects.toMatchObject({ code });
    } finally {
      s3.fail(undefined);
    }
  });

  it("says that the store is away when nobody listens", async () => {
    const store = createS3BlobStore({ ...s3.config, endpoint: "http://127.0.0.1:9" });
    await expect(store.get("0".repeat(64))).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });
});

describe("the file blob store", () => {
  it("leaves no half of a file where it could not write", async () => {
    const folder = await newFolder();
    const key = "9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0";
    // A file where the folder of the key should be.
    await writeFile(join(folder, key.slice(0, 2)), "in the way");
    const store = createFileBlobStore(folder);
    await expect(store.put(Buffer.from("aaa"))).rejects.toThrow();
    expect(await readdir(folder)).toEqual([key.slice(0, 2)]);
    await rm(folder, { recursive: true, force: true });
  });
});
