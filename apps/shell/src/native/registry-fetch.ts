import type { Sha256 } from "@atoll/distribution";
import type { Fetch } from "@atoll/web-host/fetch-bytes";

export type RegistryFetchOptions = {
  readonly fetch: Fetch;
  /** What addresses without an origin belong to. */
  readonly shellOrigin: string;
  readonly sha256: Sha256;
};

const INTEGRITY = /^sha256-([A-Za-z0-9+/]{43}=)$/;

/** A `fetch` that does on devices what browsers do: it completes the registry's own addresses, and hands out nothing that differs from the `integrity` asked for. */
export function createRegistryFetch({ fetch, shellOrigin, sha256 }: RegistryFetchOptions): Fetch {
  return async (input, init = {}) => {
    const { integrity, ...rest } = init;
    const address = typeof input === "string" && input.startsWith("/") ? shellOrigin + input : input;
    const response = await fetch(address, rest);
    if (integrity === undefined || !response.ok) return response;
    const bytes = new Uint8Array(await response.arrayBuffer());
    // Security: fail closed; React Native's own fetch does not know `integrity`.
    if ((await sha256(bytes)) !== hexOf(integrity)) {
      throw new TypeError(`What came from ${String(address)} is not what was asked for.`);
    }
    return new Response(bytes, { status: response.status, headers: response.headers });
  };
}

/** Lower-case hex of the digest; undefined, which no digest is, for what cannot be compared. */
function hexOf(integrity: string): string | undefined {
  const base64 = INTEGRITY.exec(integrity)?.[1];
  if (base64 === undefined) return undefined;
  return Array.from(atob(base64), (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}
