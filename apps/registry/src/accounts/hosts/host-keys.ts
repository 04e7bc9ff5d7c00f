import { AtollError } from "@atoll/protocol";
import { createLocalJWKSet } from "jose";
import type { JSONWebKeySet } from "jose";
import * as z from "zod";
import type { Egress } from "../egress.ts";

const MAX_BYTES = 64 * 1024;
/** Keys are read again after this long, so that a host can retire one. */
const KEPT_MS = 10 * 60 * 1000;
/** A key that is not there is looked for again at most this often. */
const RETRY_MS = 30 * 1000;

const keysSchema = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional() })).max(32),
});

type KeySet = ReturnType<typeof createLocalJWKSet>;
type Kept = { readonly at: number; readonly kids: ReadonlySet<string>; readonly keySet: KeySet };

/** The public keys of hosts' servers. */
export type HostKeys = {
  /** The keys at an address, with the key of this id when the host has published it. Throws NETWORK_BLOCKED, NETWORK_ERROR, INVALID_REQUEST. */
  at(jwksUrl: string, keyId: string | undefined): Promise<KeySet>;
};

/** Reads keys when they are needed and keeps them for ten minutes; requests that come together wait for one read. */
export function createHostKeys(egress: Egress, clock: { now(): number }): HostKeys {
  const kept = new Map<string, Kept>();
  const reading = new Map<string, Promise<Kept>>();
  const read = (jwksUrl: string): Promise<Kept> => {
    const under = reading.get(jwksUrl);
    if (under !== undefined) return under;
    const started = readKeys(egress, jwksUrl, clock.now()).finally(() => reading.delete(jwksUrl));
    reading.set(jwksUrl, started);
    return started;
  };
  return {
    async at(jwksUrl, keyId) {
      const have = kept.get(jwksUrl);
      if (have !== undefined && isGoodFor(have, keyId, clock.now())) return have.keySet;
      const now = await read(jwksUrl);
      kept.set(jwksUrl, now);
      return now.keySet;
    },
  };
}

function isGoodFor({ at, kids }: Kept, keyId: string | undefined, now: number): boolean {
  const known = keyId === undefined || kids.has(keyId);
  return now - at < (known ? KEPT_MS : RETRY_MS);
}

async function readKeys(egress: Egress, jwksUrl: string, at: number): Promise<Kept> {
  const parsed = keysSchema.safeParse(await egress.fetchJson(jwksUrl, MAX_BYTES));
  if (!parsed.success)
    throw new AtollError("NETWORK_ERROR", `${jwksUrl} is no set of keys. Look at the host's server.`);
  const { keys } = parsed.data;
  const kids = new Set(keys.flatMap(({ kid }) => kid ?? []));
  return { at, kids, keySet: createLocalJWKSet({ keys } as JSONWebKeySet) };
}
