import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { areas, listMethods, listPermissions, listTopics } from "@atoll/capabilities";
import type { CatalogueMethod } from "@atoll/capabilities";
import type { ManifestInput } from "@atoll/protocol";
import type { Example } from "../../scripts/reference/examples.ts";

const root = join(import.meta.dirname, "..", "..");

/** The one server that examples ask. */
export const SERVER = "https://api.example.com";

/** Everything that an example's mini-app may ask for, by the catalogue. */
export type Asked = { readonly permissions: readonly string[]; readonly scopes: readonly string[] };

/** Permissions and scopes of the example's method, and permissions that its source names. */
export function askedBy({ name, source }: Example): Asked {
  const method = listMethods().find((each) => each.name === name);
  const topic = listTopics().find((each) => each.name === name);
  if (method === undefined && topic === undefined) throw new Error(`The catalogue has no "${name}".`);
  const uses = listMethods().filter(
    ({ name: used }) => used === name || source.includes(`platform.${used}(`),
  );
  const needed = [...uses.map(({ schema }) => schema.permission), topic?.schema.permission];
  const permissions = [...listPermissions().keys()].filter(
    (id) => needed.includes(id) || source.includes(`"${id}"`),
  );
  return { permissions, scopes: method === undefined ? [] : scopesOf(method) };
}

function scopesOf({ area, schema }: CatalogueMethod): readonly string[] {
  return schema.scopes === undefined ? [] : Object.keys(area.scopes ?? {});
}

/** Writes the example as a mini-app of its own into a folder. */
export function writeExampleApp(folder: string, example: Example): void {
  mkdirSync(join(folder, "src"), { recursive: true });
  mkdirSync(join(folder, "assets"));
  cpSync(join(root, "packages/cli/template/assets/icon.png"), join(folder, "assets/icon.png"));
  writeFileSync(join(folder, "src/main.tsx"), example.source);
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifestOf(example)));
}

function manifestOf(example: Example): ManifestInput {
  const { permissions, scopes } = askedBy(example);
  const reason = "The example shows how it is asked for.";
  return {
    id: "com.example.reference",
    name: "Reference",
    description: `How ${example.name} is used.`,
    version: { name: "1.0.0", code: 1 },
    apiLevel: 1,
    entry: "src/main.tsx",
    icon: "assets/icon.png",
    permissions: permissions.map((id) => ({ ...nameOf(id), reason, required: false })),
    scopes: scopes.map((name) => ({ name, reason })),
    network: { allowedDomains: [new URL(SERVER).hostname], reason },
  };
}

/** How the manifest names a permission. */
function nameOf(id: string): { readonly name: string; readonly access?: string } {
  const permission = areas
    .flatMap((area) => Object.entries(area.permissions))
    .find(([key]) => key === id)?.[1];
  if (permission === undefined) throw new Error(`The catalogue has no permission "${id}".`);
  const { name, access } = permission;
  return access === undefined ? { name } : { name, access };
}
