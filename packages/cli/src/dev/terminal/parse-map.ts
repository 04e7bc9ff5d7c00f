import { AtollError } from "@atoll/protocol";

/** `--map`: `rates.example.com=http://localhost:5000`, several with commas between. Throws COMMAND_USAGE. */
export function parseMap(text: string): Record<string, string> {
  return Object.fromEntries(text.split(",").map((part) => parsePair(part.trim())));
}

function parsePair(text: string): [domain: string, origin: string] {
  const [, domain, origin] = /^([a-z0-9.-]{1,253})=(\S+)$/.exec(text) ?? [];
  if (domain !== undefined && origin !== undefined && isLoopbackOrigin(origin)) return [domain, origin];
  throw new AtollError(
    "COMMAND_USAGE",
    `--map has "${text.slice(0, 120)}". Write a domain of the manifest and a server of this machine: rates.example.com=http://localhost:5000`,
  );
}

/** Security: a map that could name any server would be a way around the manifest. */
function isLoopbackOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, href, hostname, protocol } = new URL(text);
  return (
    href === `${origin}/` &&
    /^https?:$/.test(protocol) &&
    (hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "127.0.0.1")
  );
}
