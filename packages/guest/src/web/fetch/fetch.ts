import type { JsonObject } from "@atoll/protocol";
import type { AbortSignal } from "../events/abort.ts";
import { encodeBase64 } from "../encoding/base64.ts";
import { realm } from "../realm.ts";
import { unusedContent } from "./body.ts";
import type { Content } from "./body.ts";
import { Headers } from "./headers.ts";
import { Request } from "./request.ts";
import type { RequestInit } from "./request.ts";
import { createResponse } from "./response.ts";
import type { Response } from "./response.ts";
import type { URL } from "../url/url.ts";

/** The longest body, as it stands in the message; a message holds 1 MiB with everything around it. */
const MAX_BODY_LENGTH = 1_000_000;

/** The host's answer to `network.fetch`, decoded by its schema. */
type NetworkAnswer = {
  readonly url: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Id of the blob that holds the body. */
  readonly blob: number;
  readonly size: number;
};

/**
 * The web's `fetch` over the bridge: the host checks the address against the manifest, and keeps the body until it is
 * read. Rejects with a TypeError that carries the host's `code`, or with the signal's reason.
 */
export async function fetch(input: Request | URL | string, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const { signal } = request;
  signal.throwIfAborted();
  const params = wireParams(request);
  let answer: NetworkAnswer;
  try {
    answer = (await realm().bridge.call("network.fetch", params, { signal })) as unknown as NetworkAnswer;
  } catch (error) {
    throw signal.aborted ? signal.reason : networkError(error, request.url);
  }
  return responseOf(answer, request);
}

function wireParams(request: Request): JsonObject {
  const { method } = request;
  const url = withoutFragment(request.url);
  const headers = Array.from(request.headers);
  // A request's own content is always at hand; only responses read from the host.
  const content = unusedContent(request) as string | Uint8Array | null;
  if (content === null) return { url, method, headers };
  const bodyEncoding = typeof content === "string" ? "utf8" : "base64";
  const body = typeof content === "string" ? content : encodeBase64(content);
  const length = typeof content === "string" ? JSON.stringify(body).length : body.length;
  if (length > MAX_BODY_LENGTH) {
    throw codedError(
      `The body takes ${length} characters on its way to the host, and a request may have ${MAX_BODY_LENGTH}: send it in parts.`,
      "QUOTA_EXCEEDED",
    );
  }
  return { url, method, headers, body, bodyEncoding };
}

function responseOf(answer: NetworkAnswer, request: Request): Response {
  return createResponse({
    content: blobContent(answer, request.signal),
    headers: new Headers(answer.headers),
    status: answer.status,
    statusText: answer.statusText,
    type: "basic",
    url: answer.url,
    redirected: answer.url !== withoutFragment(request.url),
  });
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, "");
}

/** Content that is fetched from the host once, for a response and its clones, and then no longer kept there. */
function blobContent({ blob, size }: NetworkAnswer, signal: AbortSignal): Content {
  const { bridge } = realm();
  let bytes: Promise<Uint8Array<ArrayBuffer>> | undefined;
  async function read(): Promise<Uint8Array<ArrayBuffer>> {
    try {
      return size === 0 ? new Uint8Array(0) : new Uint8Array(await bridge.readBlob(blob));
    } finally {
      bridge.releaseBlob(blob);
    }
  }
  return async () => {
    signal.throwIfAborted();
    const content = await (bytes ??= read());
    signal.throwIfAborted();
    return content;
  };
}

function networkError(error: unknown, url: string): TypeError {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const why = typeof message === "string" ? message : "the host did not say why";
  return codedError(`Fetching ${url.slice(0, 200)} failed: ${why}`, code, error);
}

function codedError(message: string, code: unknown, cause?: unknown): TypeError {
  return Object.assign(new TypeError(message, cause === undefined ? undefined : { cause }), {
    code: typeof code === "string" ? code : "NETWORK_ERROR",
  });
}
