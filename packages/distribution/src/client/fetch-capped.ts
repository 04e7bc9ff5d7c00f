import { AtollError } from "@atoll/protocol";
import type { ReleaseClientOptions } from "./client-options.ts";

/** The web's `fetch`, passed in. */
export type Fetch = typeof globalThis.fetch;

export type Fetched =
  | { readonly status: 200; readonly bytes: Uint8Array; readonly etag: string | null }
  | { readonly status: 304 };

export type FetchCapped = {
  /** Below the content origin. */
  readonly path: string;
  readonly maxBytes: number;
  readonly etag?: string | null;
};

const DEADLINE_MS = 60_000;
/** What packing may add to bytes that cannot be packed: the announced length is that of the packed answer. */
const PACKING_BYTES = 1024;

/**
 * Reads a whole answer of at most `maxBytes`. Throws DOWNLOAD_FAILED, METADATA_TOO_LARGE.
 * Security: refused by its announced length before it is read, and counted while it comes, so that neither a missing nor a wrong length
 * lets more in. Redirects are refused: what is fetched comes from where the host was told to look.
 */
export async function fetchCapped(
  { fetch, contentOrigin, deadline = () => AbortSignal.timeout(DEADLINE_MS) }: ReleaseClientOptions,
  { path, maxBytes, etag = null }: FetchCapped,
): Promise<Fetched> {
  const url = contentOrigin + path;
  const headers: Record<string, string> = etag === null ? {} : { "if-none-match": etag };
  const signal = deadline();
  const ask = () => fetch(url, { redirect: "error", credentials: "omit", headers, signal });
  const answer = await attempt(ask, url);
  if (answer.redirected) throw failed(url, "led elsewhere");
  if (answer.status === 304 && etag !== null) return { status: 304 };
  if (answer.status !== 200) throw failed(url, `answered ${answer.status}`);
  const announced = Number(answer.headers.get("content-length") ?? 0);
  const bytes =
    announced > maxBytes + PACKING_BYTES ? undefined : await attempt(() => readAll(answer, maxBytes), url);
  if (bytes === undefined) {
    await answer.body?.cancel().catch(() => undefined);
    const problem = `${url} is longer than ${maxBytes} bytes. Tell the registry's operator.`;
    throw new AtollError("METADATA_TOO_LARGE", problem);
  }
  return { status: 200, bytes, etag: answer.headers.get("etag") };
}

/** Undefined when there is more. */
async function readAll(answer: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  // React Native gives whole answers only; `body` is missing there.
  if (!answer.body) {
    const whole = new Uint8Array(await answer.arrayBuffer());
    return whole.length > maxBytes ? undefined : whole;
  }
  const reader = answer.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return concat(chunks, length);
    length += value.length;
    if (length > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}

function concat(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

async function attempt<T>(run: () => Promise<T>, url: string): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    throw failed(url, "could not be read", cause);
  }
}

function failed(url: string, problem: string, cause?: unknown): AtollError {
  return new AtollError("DOWNLOAD_FAILED", `${url} ${problem}. Check the connection and try again.`, {
    cause,
  });
}
