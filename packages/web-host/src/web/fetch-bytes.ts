import { AtollError } from "@atoll/protocol";

/** The web's `fetch`, passed in. */
export type Fetch = typeof globalThis.fetch;

/**
 * Reads a whole file of our own servers. `sha256` (lower-case hex) is what its bytes must hash to. Throws NETWORK_ERROR when
 * nothing fitting came.
 */
export async function fetchBytes(fetch: Fetch, path: string, sha256?: string): Promise<Uint8Array> {
  const response = await attempt(fetch, path, sha256);
  if (!response.ok) {
    throw new AtollError("NETWORK_ERROR", `The server answered ${response.status} for ${path}. Try again.`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

async function attempt(fetch: Fetch, path: string, sha256: string | undefined): Promise<Response> {
  try {
    // Security: the browser compares the digest itself, and hands out nothing that differs.
    return await fetch(path, {
      credentials: "omit",
      ...(sha256 !== undefined && { integrity: toIntegrity(sha256) }),
    });
  } catch (cause) {
    throw new AtollError("NETWORK_ERROR", `${path} could not be read. Check the connection and try again.`, {
      cause,
    });
  }
}

function toIntegrity(hex: string): string {
  const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
}
