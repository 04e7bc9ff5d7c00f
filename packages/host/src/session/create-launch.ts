import type { Json, Launch } from "@atoll/protocol";
import type { HostParts, SessionOpening } from "./session-context.ts";

/** Longest path, in UTF-16 code units. */
const PATH_LENGTH = 2_048;
/** Longest data as JSON, in UTF-16 code units. */
export const LAUNCH_DATA_LENGTH = 65_536;

/** What the mini-app is told of its opening. */
export function createLaunch(
  host: Pick<HostParts, "apiLevel" | "clock" | "randomHex">,
  { app, path, data, from }: SessionOpening,
  capabilities: readonly string[],
): Launch {
  const { id, version } = app.manifest;
  return {
    appId: id,
    version,
    apiLevel: host.apiLevel,
    path: launchPath(path),
    data: launchData(data),
    from,
    nowMs: host.clock.now(),
    capabilities,
    seed: host.randomHex(16),
  };
}

/** Security: a link's path comes from anywhere; one that is no path of a mini-app opens its first page. */
export function launchPath(path: string): string {
  return path.length <= PATH_LENGTH && /^\/(?!\/)[!-~]*$/.test(path) ? path : "/";
}

/** The data as the opaque text that crosses; null for none, and for more than a launch may carry. */
function launchData(data: Json | undefined): string | null {
  if (data === undefined || data === null) return null;
  const text = JSON.stringify(data);
  return text.length <= LAUNCH_DATA_LENGTH ? text : null;
}
