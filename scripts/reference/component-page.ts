import type { ComponentSchema } from "@atoll/protocol";
import * as z from "zod";
import { ROLES } from "../../packages/simulator/src/query/role.ts";
import type { GalleryEntry } from "./gallery-entries.ts";
import { codeBlock, page, table } from "./markdown.ts";
import { propertyTexts, typeText } from "./type-text.ts";

const CHILDREN = {
  none: "None.",
  text: "Text alone.",
  nodes: "Components.",
  mixed: "Text and components.",
} as const;

export type ComponentSources = {
  readonly entry: GalleryEntry;
  /** Path of a guest half with types of its own; null where creators write what the schema says. */
  readonly ownTypes: string | null;
};

/** The page of one component: what may be said to it, what it says, and its entry of the gallery. */
export function componentPage(schema: ComponentSchema, { entry, ownTypes }: ComponentSources): string {
  return page(
    `# ${schema.name}`,
    `${schema.docs} Since API level ${schema.since}.`,
    `From \`@atoll/sdk/ui\`. [${entry.kind} and all other components](README.md)`,
    ...(ownTypes === null
      ? []
      : [
          `The tables say what crosses to the host. The kit makes some of it of what creators write: see the example, and \`${ownTypes}\`.`,
        ]),
    ...propsPart(schema),
    ...eventsPart(schema),
    ...methodsPart(schema),
    "## Children",
    childrenText(schema),
    "## Accessibility",
    roleText(schema.name),
    "## Example",
    `As the gallery shows it: \`${entry.path}\`.`,
    codeBlock("tsx", entry.source),
  );
}

function propsPart({ props }: ComponentSchema): string[] {
  const rows = propertyTexts(z.object(props), "input").map(({ name, type, presence, meaning }) => [
    `\`${name}\``,
    type,
    presence,
    meaning,
  ]);
  return ["## Props", table(["prop", "type", "presence", "meaning"], rows) || "None."];
}

function eventsPart({ events }: ComponentSchema): string[] {
  const rows = Object.entries(events).map(([name, { docs, payload, gesture }]) => [
    `\`on${name.charAt(0).toUpperCase()}${name.slice(1)}\``,
    payload === undefined ? "nothing" : typeText(payload, "output"),
    gesture === true ? "yes" : "no",
    docs,
  ]);
  if (rows.length === 0) return [];
  return ["## Events", table(["handler", "is given", "counts as a tap", "when"], rows)];
}

function methodsPart({ methods = {} }: ComponentSchema): string[] {
  const rows = Object.entries(methods).map(([name, { docs, params }]) => [
    `\`${name}\``,
    typeText(params, "input"),
    docs,
  ]);
  if (rows.length === 0) return [];
  return ["## Methods of its ref", table(["method", "params", "what it does"], rows)];
}

function childrenText({ children, only }: ComponentSchema): string {
  const allowed = only === undefined ? "" : ` Only ${only.map((name) => `\`${name}\``).join(", ")}.`;
  return `${CHILDREN[children]}${allowed}`;
}

function roleText(name: string): string {
  const role = ROLES[name];
  return role === undefined
    ? "It has no role of its own: what it holds is read as it is, or its props say what it is."
    : `Role \`${role}\`, for screen readers and for \`getByRole("${role}")\` in tests.`;
}
