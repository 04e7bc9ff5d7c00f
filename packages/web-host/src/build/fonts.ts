import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as z from "zod";

/** A file of the typeface, the characters it holds, and where it is served. */
export type FontFile = { readonly path: string; readonly unicodeRange: string; readonly content: Uint8Array };

const fileOf = (subset: string) => `inter-${subset}-wght-normal.woff2`;

/** Inter, one file a script; a browser fetches only those that a page's text needs. */
export function interFonts(): readonly FontFile[] {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve(`@fontsource-variable/inter/files/${fileOf("latin")}`));
  const ranges = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(join(folder, "..", "unicode.json"), "utf8")));
  return Object.entries(ranges).map(([subset, unicodeRange]) => {
    const content = readFileSync(join(folder, fileOf(subset)));
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
    return { path: `/assets/inter-${subset}-${hash}.woff2`, unicodeRange, content };
  });
}
