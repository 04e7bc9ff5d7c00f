import { readFile } from "node:fs/promises";

/** The text of the prelude as it was bundled when this package was packed: it then holds no sources to bundle. */
export function preludeText(development: boolean): Promise<string> {
  const name = development ? "development.js" : "production.js";
  return readFile(new URL(`./prebuilt/${name}`, import.meta.url), "utf8");
}
