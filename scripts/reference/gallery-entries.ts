import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The gallery's entry of one component. */
export type GalleryEntry = {
  readonly kind: string;
  readonly name: string;
  /** From the root of the repository. */
  readonly path: string;
  readonly source: string;
};

const GALLERY = "examples/gallery/src";

/** Every entry of the gallery in its order. Read as text: Node runs no .tsx. */
export function listGalleryEntries(root: string): readonly GalleryEntry[] {
  const text = readFileSync(join(root, GALLERY, "entries.ts"), "utf8");
  const files = new Map(
    [...text.matchAll(/import \{ (\w+)Entry \} from "\.\/(.+?)"/g)].map(([, name = "", file = ""]) => [
      name,
      file,
    ]),
  );
  const entries: GalleryEntry[] = [];
  let kind = "";
  for (const [, title, name] of text.matchAll(/title: "(.+?)"|\bname: "(\w+)"/g)) {
    if (title !== undefined) kind = title;
    const file = name === undefined ? undefined : files.get(name);
    if (name === undefined || file === undefined) continue;
    const path = `${GALLERY}/${file}`;
    entries.push({ kind, name, path, source: readFileSync(join(root, path), "utf8") });
  }
  return entries;
}
