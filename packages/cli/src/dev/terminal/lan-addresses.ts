import { isIPv4 } from "node:net";
import type { NetworkInterfaceInfo } from "node:os";

/** Private IPv4 addresses of this machine, which others on its network can reach. Source: RFC 1918. */
export function lanAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string[] {
  return Object.values(interfaces)
    .flatMap((infos) => infos ?? [])
    .filter(({ internal, address }) => !internal && isIPv4(address) && PRIVATE.test(address))
    .map(({ address }) => address);
}

const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/;
