import { createHash } from "node:crypto";
import { AtollError } from "@atoll/protocol";
import { AwsClient } from "aws4fetch";
import type { S3Config } from "../config/config.ts";
import { damagedBlob, isBlobKey } from "./blob-store.ts";
import type { BlobStore } from "./blob-store.ts";

const TIMEOUT_MS = 30_000;
const RETRIES = 3;
/** What stores say when there is no room; 507 is WebDAV's, the names are MinIO's and Ceph's. */
const FULL_STATUS = 507;
const FULL_CODES = /<Code>(XMinioStorageFull|QuotaExceeded|InsufficientCapacity)<\/Code>/;

/** Blobs in a bucket of an S3-compatible store, addressed by path. */
export function createS3BlobStore(config: S3Config): BlobStore {
  const { accessKeyId, secretAccessKey, region } = config;
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    region,
    service: "s3",
    retries: RETRIES,
    initRetryMs: 100,
  });
  const base = `${config.endpoint.replace(/\/$/, "")}/${config.bucket}`;
  const ask = (key: string, init: RequestInit = {}) =>
    send(client, `${base}/${key.slice(0, 2)}/${key}`, init);
  return {
    async put(bytes) {
      const key = createHash("sha256").update(bytes).digest("hex");
      // The store checks what came against the digest, which is signed.
      const headers = { "x-amz-content-sha256": key, "content-type": "application/octet-stream" };
      const body = new Uint8Array(bytes);
      await assertDone(await ask(key, { method: "PUT", body, headers }));
      return key;
    },
    async get(key) {
      if (!isBlobKey(key)) return undefined;
      const response = await ask(key);
      if (response.status === 404) return undefined;
      await assertDone(response);
      const bytes = new Uint8Array(await bodyOf(response));
      if (createHash("sha256").update(bytes).digest("hex") === key) return bytes;
      throw damagedBlob(key);
    },
    async has(key) {
      if (!isBlobKey(key)) return false;
      const response = await ask(key, { method: "HEAD" });
      if (response.status === 404) return false;
      await assertDone(response);
      return true;
    },
    async delete(key) {
      if (isBlobKey(key)) await assertDone(await ask(key, { method: "DELETE" }));
    },
  };
}

async function send(client: AwsClient, url: string, init: RequestInit): Promise<Response> {
  try {
    return await client.fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (cause) {
    throw away(cause);
  }
}

async function bodyOf(response: Response): Promise<ArrayBuffer> {
  try {
    return await response.arrayBuffer();
  } catch (cause) {
    throw away(cause);
  }
}

async function assertDone(response: Response): Promise<void> {
  if (response.ok) return;
  const said = await response.text().catch(() => "");
  if (response.status === FULL_STATUS || FULL_CODES.test(said)) {
    throw new AtollError(
      "STORAGE_FULL",
      "The registry's store is full: nothing was stored. Its operator must make room.",
    );
  }
  if (response.status >= 500 || response.status === 429) throw away(new Error(`status ${response.status}`));
  // Security: what the store said stays in the log.
  throw new AtollError("REGISTRY_ERROR", "The registry's store refused. Its operator must look at S3_*.", {
    cause: new Error(`S3 answered ${response.status}: ${said.slice(0, 500)}`),
  });
}

function away(cause: unknown): AtollError {
  return new AtollError("UNAVAILABLE", "The registry's store does not answer. Try again in a moment.", {
    cause,
  });
}
