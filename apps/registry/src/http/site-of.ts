import type { Config } from "../config/config.ts";
import type { Site } from "./context.ts";

const LOOPBACK = ["127.0.0.1", "[::1]", "localhost"];

/**
 * Which address a Host header names. Security: a name that is not ours is none of them, so that a page elsewhere cannot reach the
 * registry by pointing its own name here.
 */
export function siteOf(
  config: Pick<Config, "shellOrigin" | "portalOrigin" | "contentOrigin">,
  header: string | undefined,
): Site | undefined {
  const host = (header ?? "").toLowerCase().replace(/:\d{1,5}$/, "");
  const named = (origin: string) => new URL(origin).hostname === host;
  if (named(config.portalOrigin)) return "portal";
  if (named(config.contentOrigin)) return "content";
  const local = LOOPBACK.includes(new URL(config.shellOrigin).hostname);
  return named(config.shellOrigin) || (local && LOOPBACK.includes(host)) ? "shell" : undefined;
}

/** Every origin at which pages of the shell are served: on this machine it has two names. Policies of pages cannot name an IPv6 address. */
export function shellOrigins({ shellOrigin }: Pick<Config, "shellOrigin">): readonly string[] {
  const { protocol, hostname, port } = new URL(shellOrigin);
  if (!LOOPBACK.includes(hostname)) return [shellOrigin];
  return ["localhost", "127.0.0.1"].map((name) => new URL(`${protocol}//${name}:${port}`).origin);
}
