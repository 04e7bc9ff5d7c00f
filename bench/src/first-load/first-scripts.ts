import { gzipSync } from "node:zlib";

/** A file as the registry serves it. */
export type Served = { readonly body: Uint8Array; readonly encodings: { readonly gzip?: Uint8Array } };

const SCRIPT_ELEMENT = /<script[^>]* src="([^"]+)"/g;
/** Imports of a minified module that stand outside of any function. */
const IMPORT = /(?:^|[;}])(?:import|export)(?:[\w$*{}\s,]+from)?\s*"([^"]+\.js)"/g;

/** What an entry imports and waits for before anything else. */
const AWAITED = /await import\(["'`]([^"'`]+\.js)["'`]\)/g;

export type FirstScriptsOptions = {
  /** True for a page whose entry waits for the imports in it before it draws anything. */
  readonly entryWaits?: boolean;
};

/** Paths of the scripts that a page needs before it can draw: those it names, and all that they import at once. */
export function firstScripts(
  page: string,
  files: ReadonlyMap<string, Served>,
  { entryWaits = false }: FirstScriptsOptions = {},
): readonly string[] {
  const found = new Set<string>();
  const follow = (path: string, patterns: readonly RegExp[]): void => {
    if (found.has(path)) return;
    found.add(path);
    const text = new TextDecoder().decode(files.get(path)?.body);
    for (const [, to = ""] of patterns.flatMap((pattern) => [...text.matchAll(pattern)]))
      follow(new URL(to, `http://site${path}`).pathname, [IMPORT]);
  };
  const patterns = entryWaits ? [IMPORT, AWAITED] : [IMPORT];
  for (const [, path = ""] of page.matchAll(SCRIPT_ELEMENT)) follow(path, patterns);
  return [...found];
}

/** What they weigh, packed as they are sent. */
export function packedBytes(paths: readonly string[], files: ReadonlyMap<string, Served>): number {
  return paths.reduce((sum, path) => {
    const file = files.get(path);
    if (file === undefined) throw new Error(`The page needs ${path}, which its build does not hold.`);
    return sum + (file.encodings.gzip ?? gzipSync(file.body)).byteLength;
  }, 0);
}
