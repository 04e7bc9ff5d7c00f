import { createHash } from "node:crypto";

/** What `integrity.json` says: every other file of the package with its digest and length. */
export type Integrity = {
  readonly format: 1;
  readonly builder: { readonly name: string; readonly version: string };
  readonly files: { readonly [path: string]: { readonly sha256: string; readonly bytes: number } };
};

/** Describes the files of a package, sorted by path; digests are lower-case hex. */
export function describeFiles(
  files: ReadonlyMap<string, Uint8Array>,
  builder: Integrity["builder"],
): Integrity {
  const paths = [...files.keys()].sort();
  const entries = paths.map((path) => {
    const bytes = files.get(path) ?? new Uint8Array();
    return [path, { sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length }];
  });
  return { format: 1, builder, files: Object.fromEntries(entries) };
}
