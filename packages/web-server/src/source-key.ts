import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const SKIPPED = new Set(["node_modules", "dist", ".atoll", "coverage", "results"]);
const BUILT_FROM = /\.(tsx?|[cm]?js|json|css|html|svg|png|jpe?g|webp|woff2)$/;
const TEST = /\.test\.tsx?$/;

/** A digest of every source file below `roots`, which are below `root`: equal digests mean that an earlier build of them still stands. */
export function sourceKey(root: string, roots: readonly string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of roots.flatMap((start) => sourceFiles(root, start)).sort()) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\n${content.byteLength}\n`).update(content);
  }
  return hash.digest("hex").slice(0, 24);
}

/** `path` itself when it is a file, else the source files below it. */
function sourceFiles(root: string, path: string): string[] {
  const about = statSync(join(root, path), { throwIfNoEntry: false });
  if (about === undefined) return [];
  if (about.isFile()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const below = `${path}/${entry.name}`;
    if (entry.isDirectory()) return sourceFiles(root, below);
    return BUILT_FROM.test(entry.name) && !TEST.test(entry.name) ? [below] : [];
  });
}
