import { createHash } from "node:crypto";

/** Names a build together with what its page is told: another for each change of either. */
export function buildId(parts: object, setting: object): string {
  return createHash("sha256")
    .update(JSON.stringify([parts, setting]))
    .digest("hex")
    .slice(0, 16);
}
