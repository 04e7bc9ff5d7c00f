import { domainToAscii } from "./idna.ts";
import { parseIpv4, parseIpv6, endsInNumber } from "./ip.ts";
import { EncodeSet, percentDecode, percentEncode } from "./percent.ts";

const FORBIDDEN_HOST = /[\0\t\n\r #/:<>?@[\\\]^|]/;
const FORBIDDEN_DOMAIN = /[\0- #%/:<>?@[\\\]^|\x7f]/;

/** The host as it is written in a URL, or null if it is none. `special` hosts are domains and IPv4 addresses; others are kept as they are. */
export function parseHost(text: string, special: boolean): string | null {
  if (text[0] === "[") return text.endsWith("]") ? parseIpv6(text.slice(1, -1)) : null;
  if (!special) return FORBIDDEN_HOST.test(text) ? null : percentEncode(text, EncodeSet.c0Control);
  const ascii = domainToAscii(percentDecode(text));
  if (ascii === null || ascii === "" || FORBIDDEN_DOMAIN.test(ascii)) return null;
  return endsInNumber(ascii) ? parseIpv4(ascii) : ascii;
}
