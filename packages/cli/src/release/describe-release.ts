import type { ReleaseState } from "@atoll/distribution/registry";
import { safeText } from "../terminal/safe-text.ts";

/** A release as one line: version, state, share of people. */
export function describeRelease({ version, state, percent, paused, createdAt }: ReleaseState): string {
  const share = state === "released" ? `  ${percent} %${paused ? ", paused" : ""}` : "";
  return safeText(`${version.name} (${version.code})  ${state}${share}  since ${createdAt}`);
}

export function newestReleaseFirst(releases: readonly ReleaseState[]): ReleaseState[] {
  return [...releases].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
}
