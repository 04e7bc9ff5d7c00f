/** IPv4 ranges that are not the public internet: [first address, prefix length]. IANA's special-purpose registry. */
const NOT_PUBLIC_V4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];

/**
 * True for an IP address of the public internet, as a resolver writes it.
 * Security: of IPv6 only global unicast counts, without the ranges that carry IPv4 addresses or tunnels inside.
 */
export function isPublicAddress(address: string): boolean {
  return address.includes(":") ? isPublicV6(address) : isPublicV4(address);
}

function isPublicV4(address: string): boolean {
  const value = parseV4(address);
  if (value === undefined) return false;
  return NOT_PUBLIC_V4.every(([first, prefix]) => {
    const size = 2 ** (32 - prefix);
    return Math.floor(value / size) !== Math.floor((parseV4(first) ?? 0) / size);
  });
}

function parseV4(address: string): number | undefined {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)) return undefined;
  const parts = address.split(".").map(Number);
  return parts.some((part) => part > 255) ? undefined : parts.reduce((sum, part) => sum * 256 + part, 0);
}

function isPublicV6(address: string): boolean {
  const url = `http://[${address.split("%")[0]}]`;
  if (!URL.canParse(url)) return false;
  // The URL parser writes the shortest form; an address of 2000::/3 always begins with a group of four digits.
  const groups = new URL(url).hostname.slice(1, -1).split(":");
  const [first = 0, second = 0] = groups.map((group) => Number.parseInt(group || "0", 16));
  if (first < 0x2000 || first > 0x3fff) return false;
  // Teredo, ORCHID, benchmarking and documentation; 6to4; documentation.
  const isSpecial2001 = first === 0x2001 && (second < 0x200 || second === 0xdb8);
  return !isSpecial2001 && first !== 0x2002 && first !== 0x3fff;
}
