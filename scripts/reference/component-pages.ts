import { existsSync } from "node:fs";
import { join } from "node:path";
import { components } from "../../packages/ui/src/catalogue.ts";
import { componentPage } from "./component-page.ts";
import { listGalleryEntries } from "./gallery-entries.ts";
import type { GalleryEntry } from "./gallery-entries.ts";
import { kebab, page, table } from "./markdown.ts";
import type { Pages } from "./pages.ts";

const FOLDER = "docs/reference/components";

/** A page for every component of the gallery, and their index by kind. */
export function componentPages(root: string): Pages {
  const entries = listGalleryEntries(root);
  const pages = entries.map((entry) => {
    const schema = components.get(entry.name);
    if (schema === undefined) throw new Error(`The gallery shows "${entry.name}", which the kit lacks.`);
    return [
      `${FOLDER}/${kebab(entry.name)}.md`,
      componentPage(schema, { entry, ownTypes: ownTypes(root, entry.name) }),
    ] as const;
  });
  return new Map([[`${FOLDER}/README.md`, indexPage(entries)], ...pages]);
}

/** The guest half of a component that says more than its schema: what creators write is typed there. */
function ownTypes(root: string, name: string): string | null {
  const path = `packages/ui/src/${kebab(name)}/guest.tsx`;
  return existsSync(join(root, path)) ? path : null;
}

function indexPage(entries: readonly GalleryEntry[]): string {
  const kinds = [...new Set(entries.map(({ kind }) => kind))].flatMap((kind) => [
    `## ${kind}`,
    table(["component", "what it is"], entries.filter((entry) => entry.kind === kind).map(indexRow)),
  ]);
  return page(
    "# Components",
    "Everything that a mini-app draws with, from `@atoll/sdk/ui`. [`examples/gallery`](../../../examples/gallery) shows each at work.",
    ...kinds,
  );
}

function indexRow({ name }: GalleryEntry): string[] {
  return [`[${name}](${kebab(name)}.md)`, components.get(name)?.docs ?? ""];
}
