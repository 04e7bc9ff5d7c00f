import { join } from "node:path";
import type { Config } from "../config/config.ts";
import type { BlobStore } from "./blob-store.ts";
import { createFileBlobStore } from "./file-blob-store.ts";
import { createS3BlobStore } from "./s3-blob-store.ts";

/** The store that the configuration names: S3 where a bucket is set, otherwise the data folder. */
export function createBlobStore({ s3, dataDir }: Pick<Config, "s3" | "dataDir">): BlobStore {
  return s3 === undefined ? createFileBlobStore(join(dataDir, "blobs")) : createS3BlobStore(s3);
}
