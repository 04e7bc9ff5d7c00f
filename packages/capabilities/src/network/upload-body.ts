import { AtollError } from "@atoll/protocol";
import type { MethodParams } from "@atoll/protocol";
import type { z } from "zod";
import type { BlobContent, BlobStore } from "../provider.ts";
import type { Header } from "./headers.ts";
import { decodeBase64 } from "./request-body.ts";
import { NETWORK_LIMITS } from "./schema.ts";
import type { NetworkSchema } from "./schema.ts";

type UploadMethod = NetworkSchema["methods"]["upload"];
/** An upload as a mini-app writes it on the wire. */
export type UploadParams = MethodParams<UploadMethod>;
type Decoded = z.output<UploadMethod["params"]>;

/**
 * The bytes of an upload and the headers that say what they are. Throws INVALID_ARGUMENT for a blob that is gone, QUOTA_EXCEEDED above
 * the limit.
 */
export function uploadBody(
  params: Decoded,
  blobs: BlobStore,
): { readonly body: Uint8Array; readonly headers: readonly Header[] } {
  const file = fileOf(params, blobs);
  const { length } = file.bytes;
  if (length > NETWORK_LIMITS.uploadBytes) {
    throw new AtollError(
      "QUOTA_EXCEEDED",
      `The file holds ${length} bytes of at most ${NETWORK_LIMITS.uploadBytes}. Send a smaller one.`,
      { data: { usage: length, quota: NETWORK_LIMITS.uploadBytes } },
    );
  }
  const form = params.field === undefined ? undefined : formOf(params.field, file);
  const type = form?.type ?? file.type;
  const others = params.headers.filter(([name]) => name.toLowerCase() !== "content-type");
  return { body: form?.bytes ?? file.bytes, headers: [...others, ["content-type", type]] };
}

function fileOf({ blob, body, type }: Decoded, blobs: BlobStore): BlobContent {
  const kept = blob === undefined ? undefined : blobs.get(blob);
  const bytes = body === undefined ? kept?.bytes : decodeBase64(body);
  if (bytes === undefined) {
    throw new AtollError("INVALID_ARGUMENT", `There is no blob ${blob}. It may have been released.`);
  }
  return { bytes, type: type ?? plainType(kept?.type) };
}

/** Security: a type that a server once said is written into a header only if it is one. */
function plainType(type = ""): string {
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : "application/octet-stream";
}

/** One field of a form. Security: the name is a plain word and the boundary random, so no content ends its own part. */
function formOf(field: string, { bytes, type }: BlobContent): BlobContent {
  const boundary = `atoll-${crypto.randomUUID()}`;
  const encoder = new TextEncoder();
  const head = encoder.encode(
    `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${field}"\r\nContent-Type: ${type}\r\n\r\n`,
  );
  const tail = encoder.encode(`\r\n--${boundary}--\r\n`);
  const whole = new Uint8Array(head.length + bytes.length + tail.length);
  whole.set(head);
  whole.set(bytes, head.length);
  whole.set(tail, head.length + bytes.length);
  return { bytes: whole, type: `multipart/form-data; boundary=${boundary}` };
}
