import { apiErrorSchema, portalAnswers } from "@atoll/distribution/registry";
import type { Version } from "@atoll/distribution/registry";
import { AtollError, isErrorCode } from "@atoll/protocol";

export type UploadOptions = {
  readonly appId: string;
  readonly file: Blob;
  /** Told which part of the bytes has gone, from 0 to 1. */
  onProgress(part: number): void;
  readonly signal: AbortSignal;
};

/** Sends a package with its digest. Throws the registry's code, REGISTRY_UNREACHABLE, REGISTRY_UNREADABLE, or the signal's reason. */
export async function uploadPackage(options: UploadOptions): Promise<Version> {
  const { appId, file, signal } = options;
  const bytes = await file.arrayBuffer();
  const digest = toBase64(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
  signal.throwIfAborted();
  const { status, text } = await put(`/api/apps/${encodeURIComponent(appId)}/versions`, {
    ...options,
    bytes,
    digest,
  });
  return readAnswer(status, text);
}

type Sending = UploadOptions & { readonly bytes: ArrayBuffer; readonly digest: string };

/** By XMLHttpRequest, which alone tells how much has gone. */
function put(path: string, { bytes, digest, onProgress, signal }: Sending) {
  return new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    signal.addEventListener("abort", abort, { once: true });
    request.open("PUT", path);
    request.setRequestHeader("content-type", "application/zip");
    request.setRequestHeader("digest", `sha-256=${digest}`);
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(loaded / total));
    request.addEventListener("load", () => resolve({ status: request.status, text: request.responseText }));
    request.addEventListener("error", () => reject(unreachable()));
    request.addEventListener("abort", () => reject(signal.reason));
    request.addEventListener("loadend", () => signal.removeEventListener("abort", abort));
    request.send(bytes);
  });
}

function unreachable(): AtollError {
  return new AtollError(
    "REGISTRY_UNREACHABLE",
    "The upload broke off. Check the connection, then send the package again.",
  );
}

/** What the registry made of an upload. */
export function readAnswer(status: number, text: string): Version {
  const json = safeJson(text);
  if (status < 400) {
    const parsed = portalAnswers.version.safeParse(json);
    if (parsed.success) return parsed.data.version;
  }
  const refused = apiErrorSchema.safeParse(json);
  if (refused.success) {
    const { code, message } = refused.data.error;
    throw new AtollError(isErrorCode(code) ? code : "REGISTRY_ERROR", message);
  }
  throw new AtollError(
    "REGISTRY_UNREADABLE",
    `The registry's answer to the upload was not understood (status ${status}). Reload the page, then look whether the version is there.`,
  );
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
