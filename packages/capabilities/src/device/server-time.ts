import { AtollError } from "@atoll/protocol";

/** How long a server may take to tell the time. */
const TIMEOUT_MS = 10_000;

/** Reads the time from the `Date` header of a server's answer, in whole seconds. Throws NETWORK_ERROR, TIMEOUT. */
export async function readServerTime(fetch: typeof globalThis.fetch, url: string): Promise<number> {
  const date = await askDate(fetch, url);
  const now = date === null ? Number.NaN : Date.parse(date);
  if (now >= 0) return now;
  throw new AtollError("NETWORK_ERROR", "The host's server did not tell the time. Try again later.");
}

async function askDate(fetch: typeof globalThis.fetch, url: string): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { method: "HEAD", cache: "no-store", credentials: "omit", signal });
    return response.headers.get("date");
  } catch (cause) {
    const isLate = cause instanceof Error && cause.name === "TimeoutError";
    throw isLate
      ? new AtollError("TIMEOUT", `The host's server gave no answer within ${TIMEOUT_MS / 1000} s.`, {
          cause,
        })
      : new AtollError("NETWORK_ERROR", "The host's server cannot be reached. Try again later.", { cause });
  }
}
