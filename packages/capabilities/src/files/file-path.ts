import { isChromeText } from "@atoll/protocol";

/** Longest path, in UTF-16 code units, and most names in it. */
const PATH_LIMITS = { length: 512, name: 120, depth: 16 } as const;

/**
 * A path in the one spelling that is kept: names joined by "/", without one at either end, in NFC; "" is the top. Undefined for anything
 * that is no path: "." and "..", empty names, backslashes, what a sheet of the host
 * could not show (control, invisible and bidirectional characters, spaces at an end), too long or too deep.
 */
export function normalizePath(text: string): string | undefined {
  // Security: refused before it is taken apart, so that nothing else is left to be dropped or joined later.
  if (text.length > PATH_LIMITS.length) return undefined;
  const path = text.normalize("NFC").replace(/^\//, "").replace(/\/$/, "");
  if (path === "") return text.length > 1 ? undefined : "";
  const names = path.split("/");
  return names.length <= PATH_LIMITS.depth && names.every(isFileName) ? path : undefined;
}

/** True for one name of a path. */
export function isFileName(name: string): boolean {
  if (name === "" || name.length > PATH_LIMITS.name || name === "." || name === "..") return false;
  return isChromeText(name) && !/[/\\]/.test(name);
}

/** The last name of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
