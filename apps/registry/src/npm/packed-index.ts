import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

const entrySchema = z.strictObject({
  packageJson: z.looseObject({
    name: z.string().regex(/^@atoll\/[a-z][a-z-]{0,40}$/),
    version: z.string().regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/),
  }),
  // Security: a name of a file beside the index, never a path.
  file: z.string().regex(/^[a-z][a-z-]*-[0-9A-Za-z.-]+\.tgz$/),
  integrity: z.string().startsWith("sha512-"),
  shasum: z.string().regex(/^[0-9a-f]{40}$/),
  unpackedBytes: z.int().min(0),
  files: z.int().min(1),
});

const indexSchema = z.strictObject({ key: z.string(), packages: z.array(entrySchema) });

/** What `index.json` of the packed folder says: the packages that there are, newest version first, and the digest of the sources that the newest were made of. */
export type PackedIndex = z.output<typeof indexSchema>;

/** A package: its package.json, and its tarball beside the index. */
export type PackedEntry = z.output<typeof entrySchema>;

/** Name of the index in its folder. */
export const PACKED_INDEX = "index.json";

/** The index of a packed folder; undefined while there is none, or one of another shape. */
export async function readPackedIndex(dir: string): Promise<PackedIndex | undefined> {
  try {
    return indexSchema.parse(JSON.parse(await readFile(join(dir, PACKED_INDEX), "utf8")));
  } catch {
    return undefined;
  }
}
