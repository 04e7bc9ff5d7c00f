import { AtollError } from "@atoll/protocol";
import type { ReleaseState } from "@atoll/distribution/registry";
import { newestReleaseFirst } from "./describe-release.ts";

/** The release that is on its way to people. Throws NOT_FOUND. */
export function currentRelease(releases: readonly ReleaseState[], app: string): ReleaseState {
  const found = newestReleaseFirst(releases).find(({ state }) => state === "released");
  if (found !== undefined) return found;
  throw new AtollError(
    "NOT_FOUND",
    `${app} has nothing released. Release a version with: atoll release <versionCode> --percent 10`,
  );
}

/** The release to go back to: that of a version code, else the one before the current. Throws NOT_FOUND. */
export function earlierRelease(
  releases: readonly ReleaseState[],
  app: string,
  code: number | undefined,
): ReleaseState {
  const earlier = newestReleaseFirst(releases).filter(
    ({ state }) => state === "superseded" || state === "rolled_back",
  );
  const found =
    code === undefined
      ? earlier.find(({ state }) => state === "superseded")
      : earlier.find(({ version }) => version.code === code);
  if (found !== undefined) return found;
  const which = code === undefined ? "an earlier release" : `an earlier release of version ${code}`;
  throw new AtollError("NOT_FOUND", `${app} has not ${which} to go back to. See: atoll releases`);
}
