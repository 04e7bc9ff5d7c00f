import { AtollError } from "@atoll/protocol";

/** The web's `fetch`, passed in. */
export type Fetch = typeof globalThis.fetch;

export type Fetched =
  | { readonly status: 200; readonly bytes: Uint8Array; readonly etag: string | null }
  | { readonly status: 304 };

/**
 * Reads a whole answer of at most `maxBytes`. Throws DOWNLOAD_FAILED, METADATA_TOO_LARGE.
 * Security: counted while it comes, so that neither a missing nor a wrong length lets more in.
 */
export async function fetchCapped(
  fetch: Fetch,
  url: string,
  options: { maxBytes: number; etag?: string | null },
): Promise<Fetched> {
  const { maxBytes, etag = null } = options;
  const answer = await attempt(
    () =>
      fetch(url, {
        redirect: "error",
        credentials: "omit",
        headers: etag === null ? {} : { "if-none-match": etag },
      }),
    url,
  );
  if (answer.status === 304 && etag !== null) return { status: 304 };
  if (answer.status !== 200) throw failed(url, `answered ${answer.status}`);
  const bytes = await attempt(() => readAll(answer, maxBytes), url);
  if (bytes === undefined)
    throw new AtollError("METADATA_TOO_LARGE", `${url} is longer than ${maxBytes} bytes.`);
  return { status: 200, bytes, etag: answer.headers.get("etag") };
}

async function readAll(answer: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const reader = answer.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
    if (done || value === undefined) break;
    length += value.length;
    if (length > maxBytes) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(value);
  }
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
