import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Folders of the packages a child may load: those named, seen from a module, and all that they depend on. Where one is a link, as
 * in a workspace, both of its names: Node asks by the one and reads by the other.
 */
export function packageFolders(moduleUrl: string, names: readonly string[]): string[] {
  const folders = new Set<string>();
  const wanted = names.map((name) => ({ name, from: dirname(fileURLToPath(moduleUrl)) }));
  for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
    const link = findPackage(next.from, next.name);
    if (link === undefined || folders.has(link)) continue;
    const folder = realpathSync(link);
    folders.add(link).add(folder);
    for (const name of dependenciesOf(folder)) wanted.push({ name, from: folder });
  }
  return [...folders].sort();
}

/** The folder of the package that a module is part of, links resolved. */
export function ownPackage(moduleUrl: string): string {
  let folder = dirname(fileURLToPath(moduleUrl));
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) folder = dirname(folder);
  return realpathSync(folder);
}

function findPackage(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}

function dependenciesOf(folder: string): string[] {
  // Installed by whoever runs the checks, so its shape is npm's.
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    dependencies?: Record<string, string>;
  };
  return Object.keys(dependencies);
}
