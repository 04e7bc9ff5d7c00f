import { lookup as resolve } from "node:dns";
import type { LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { AtollError } from "@atoll/protocol";
import { isLoopbackHost } from "../network-map.ts";
import { isPublicAddress } from "../public-address.ts";

/** Every address of a name. */
export type ResolveName = (name: string) => Promise<readonly LookupAddress[]>;

/**
 * Security: the address that was checked is the one that is connected to, so a name cannot be public for the check and
 * private for the connection. Names of this machine come only from a host's network map or devAllowedDomains.
 */
export function guardedLookup(resolveName: ResolveName): LookupFunction {
  return (name, options, done) => {
    const answer = isLoopbackHost(name)
      ? Promise.resolve<readonly LookupAddress[]>([{ address: "127.0.0.1", family: 4 }])
      : resolveName(name).then((found) => assertPublic(name, found));
    answer.then(
      ([first, ...rest]) => {
        if (first === undefined) return done(new Error(`${name} has no address.`), "", 0);
        if (options.all === true) return done(null, [first, ...rest]);
        return done(null, first.address, first.family);
      },
      (error: Error) => done(error, "", 0),
    );
  };
}

function assertPublic(name: string, found: readonly LookupAddress[]): readonly LookupAddress[] {
  if (found.every(({ address }) => isPublicAddress(address))) return found;
  throw new AtollError("NETWORK_BLOCKED", `${name} leads to a private address. Use a public server.`, {
    data: { host: name },
  });
}

/** What the system knows of a name. */
export function resolveBySystem(name: string): Promise<readonly LookupAddress[]> {
  return new Promise((resolvePromise, reject) => {
    resolve(name, { all: true }, (error, found) => (error === null ? resolvePromise(found) : reject(error)));
  });
}
