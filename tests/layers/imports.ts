import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** One import of a source file, as paths below the repository's root. */
export type Import = { readonly from: string; readonly to: string; readonly specifier: string };

/** Type-only imports are left out: they are gone when the code runs. */
const TYPE_ONLY = /(?:import|export) type [^;]*? from "[^"]+";/g;
const SPECIFIER = /(?:from|import)\s*\(?\s*"([^"]+)"/g;

/** Every import between Atoll's own files, tests left out. */
export function listImports(root: string): Import[] {
  const files = globSync("{packages,apps,examples}/*/{src,site}/**/*.{ts,tsx}", { cwd: root });
  return files.filter(isProduct).flatMap((from) => importsOf(root, from));
}

function isProduct(file: string): boolean {
  return !/\.test\.tsx?$|\.d\.ts$|\/(testing|conformance|fixtures)\/|\/test-[a-z-]+\.tsx?$/.test(file);
}

function importsOf(root: string, from: string): Import[] {
  const text = readFileSync(join(root, from), "utf8").replace(TYPE_ONLY, "");
  return [...text.matchAll(SPECIFIER)].flatMap(([, specifier = ""]) => {
    const to = resolveImport(root, from, specifier);
    return to === undefined ? [] : [{ from, to, specifier }];
  });
}

function resolveImport(root: string, from: string, specifier: string): string | undefined {
  if (specifier.startsWith(".")) return relative(root, resolve(root, dirname(from), specifier));
  const [, name, subpath = ""] = /^@atoll\/([^/]+)(?:\/(.*))?$/.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  const folder = existsSync(join(root, "apps", name)) ? `apps/${name}` : `packages/${name}`;
  const manifest = join(root, folder, "package.json");
  if (!existsSync(manifest)) return `${folder}/missing`;
  const { exports } = JSON.parse(readFileSync(manifest, "utf8")) as { exports: Record<string, string> };
  const target = exports[subpath === "" ? "." : `./${subpath}`];
  return target === undefined ? `${folder}/not-exported` : join(folder, target);
}
