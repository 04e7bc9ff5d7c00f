/** A module's name in a declaration file: after `from`, in `import("…")`, or after a bare `import`. */
const SPECIFIER = /(?<=[\s}*]from\s|\bimport\(|^import\s)"([^"\n]+)"/gm;
/** The address of a file beside a module, as worker entries are named. */
const FILE_URL = /new URL\((\s*["'`])(\.{1,2}\/[^"'`]+)\.tsx?(["'`])/g;

/** A declaration file with its relative imports naming `.js`, as published declarations do. */
export function rewriteDeclarations(text: string): string {
  return text.replace(SPECIFIER, (whole, name: string) =>
    /^\.{1,2}\//.test(name) ? `"${name.replace(/\.tsx?$/, ".js")}"` : whole,
  );
}

/** A module with the addresses of files beside it naming `.js`; the compiler sees to its imports. */
export function rewriteFileUrls(code: string): string {
  return code.replace(
    FILE_URL,
    (_, open: string, path: string, close: string) => `new URL(${open}${path}.js${close}`,
  );
}

/** Names of modules that a declaration file imports. */
export function declarationImports(text: string): string[] {
  // Examples in comments import too.
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "");
  return [...code.matchAll(SPECIFIER)].map(([, name = ""]) => name);
}

/** The package of a module's name: `@atoll/sdk` of `@atoll/sdk/ui`; null for a relative name and for Node's own. */
export function packageOf(name: string): string | null {
  if (/^(\.{0,2}\/|\.{1,2}$|node:|#)/.test(name)) return null;
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}
