import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const folders = new Map<string, boolean>();

/** True for a file of an installed package that says that its modules do nothing by being imported. */
export function isFreeOfEffects(path: string): boolean {
  const folder = dirname(path);
  // Code of this repository may be imported for its effect alone.
  if (!folder.includes("node_modules")) return false;
  const known = folders.get(folder) ?? readFolder(folder);
  folders.set(folder, known);
  return known;
}

function readFolder(folder: string): boolean {
  const path = join(folder, "package.json");
  const manifest: unknown = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  if (typeof manifest !== "object" || manifest === null) return false;
  // Folders inside a package may hold a package.json that only says which kind of modules they are.
  if ("sideEffects" in manifest) return manifest.sideEffects === false;
  return "version" in manifest ? false : isFreeOfEffects(folder);
}
