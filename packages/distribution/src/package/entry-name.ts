/** Every place that a package has. */
const PLACES = [
  /^manifest\.json$/,
  /^integrity\.json$/,
  /^main\.jsbundle(\.map)?$/,
  /^chunks\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,119}\.jsbundle$/,
  /^assets\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,119}$/,
];
/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** What is wrong with a name in a package; null when it is one that packages have. */
export function entryNameProblem(name: string): string | null {
  // Security: a list of what may be leaves no room for `..`, absolute paths, NUL, bidi controls, other scripts or twins of Unicode.
  if (!PLACES.some((place) => place.test(name))) return "is not a place that packages have";
  const base = name.slice(name.lastIndexOf("/") + 1);
  if (RESERVED.test(base)) return "is a name that Windows keeps for a device";
  return base.endsWith(".") || base.includes("..") ? "has dots where they could lead elsewhere" : null;
}
