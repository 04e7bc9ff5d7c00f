import { AtollError } from "@atoll/protocol";
import type { Version } from "@atoll/distribution/registry";

/** Versions by their code, the highest first; of one code the latest upload first. */
export function newestFirst(versions: readonly Version[]): Version[] {
  return [...versions].sort(
    (a, b) => b.version.code - a.version.code || Date.parse(b.createdAt) - Date.parse(a.createdAt),
  );
}

/** The latest upload of a version code. Throws NOT_FOUND. */
export function findVersion(versions: readonly Version[], app: string, code: number): Version {
  const found = newestFirst(versions).find(({ version }) => version.code === code);
  if (found !== undefined) return found;
  throw new AtollError("NOT_FOUND", `${app} has no version ${code}. See: atoll status --app ${app}`);
}
