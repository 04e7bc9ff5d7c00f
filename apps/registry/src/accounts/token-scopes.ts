import { AtollError } from "@atoll/protocol";

/** What a token may be made for: everything of a creator, reading it, putting approved versions out, or learning
 * who uses its mini-apps. */
export const TOKEN_SCOPES = ["creator", "creator:read", "releases", "auth"] as const;

/** What only a token for releases, or for everything, may change. */
const RELEASE_PATHS =
  /^\/v1\/(versions\/[^/]+\/release|releases\/[^/]+\/(rollout|pause|resume)|apps\/[^/]+\/rollback)$/;

/**
 * Checks what a token asks against what it was made for. Security: by the request alone, before any route, so that a new route is
 * closed to narrow tokens until it is named here. Throws FORBIDDEN.
 */
export function assertInScope(scopes: readonly string[], method: string, path: string): void {
  if (scopes.includes("creator")) return;
  const reads = method === "GET" || method === "HEAD";
  if (reads && scopes.some((scope) => scope === "creator:read" || scope === "releases")) return;
  if (scopes.includes("releases") && RELEASE_PATHS.test(path)) return;
  if (scopes.includes("auth") && method === "POST" && path === "/v1/auth/token") return;
  throw new AtollError(
    "FORBIDDEN",
    `This token is for ${scopes.join(", ")} only. Make one with the scope "creator", or run atoll login.`,
    { data: { scopes } },
  );
}
