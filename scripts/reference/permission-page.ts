import {
  areas,
  listMethods,
  listPermissions,
  listScopes,
  listTopics,
} from "../../packages/capabilities/src/catalogue.ts";
import { page, table } from "./markdown.ts";
import { PLATFORMS } from "./platform-support.ts";
import type { Support } from "./platform-support.ts";

/** The page of everything that a person is asked for. */
export function permissionPage(support: Support): string {
  return page(
    "# Permissions and scopes",
    "A mini-app declares each in its manifest, with the reason that the person reads. It is asked when a method needs it, in the host's own sheet, and can be taken back at any time.",
    "## Permissions",
    '`permissions` of the manifest, by name and access: `{ "name": "photos", "access": "read", "reason": "…", "required": false }`.',
    table(
      ["permission", "the person is asked whether it may", "risk", "used by", ...PLATFORMS],
      [...listPermissions()].map(([id, { prompt, risk }]) => [
        `\`${id}\``,
        prompt,
        risk,
        users(id).map(link).join(", "),
        ...offeredOn(users(id), support),
      ]),
    ),
    "## Scopes",
    "Fields of the person's data: `scopes` of the manifest. The host shows the very values before they go.",
    table(
      ["scope", "what the sheet names", "risk", "area"],
      areas.flatMap((area) =>
        Object.entries(area.scopes ?? {}).map(([name, { prompt, risk }]) => [
          `\`${name}\``,
          prompt,
          risk,
          `[${area.name}](platform/${area.name}.md)`,
        ]),
      ),
    ),
    `${listPermissions().size} permissions and ${listScopes().size} scopes.`,
  );
}

/** Methods and topics that need a permission. */
function users(id: string): string[] {
  return [...listMethods(), ...listTopics()]
    .filter(({ schema }) => schema.permission === id)
    .map(({ name }) => name);
}

function link(name: string): string {
  const [area = ""] = name.split(".");
  return `[${name}](platform/${area}.md#${name.replaceAll(".", "").toLowerCase()})`;
}

function offeredOn(names: readonly string[], support: Support): string[] {
  return PLATFORMS.map((platform) => {
    const there = names.filter((name) => support(name).includes(platform)).length;
    if (there === 0) return "no";
    return there === names.length ? "yes" : "in part";
  });
}
