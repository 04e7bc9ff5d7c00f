import type { AreaSchema } from "@atoll/protocol";
import type { ZodType } from "zod";
import { listMethods, listTopics } from "../../packages/capabilities/src/catalogue.ts";
import type { CatalogueMethod, CatalogueTopic } from "../../packages/capabilities/src/catalogue.ts";
import type { Example } from "./examples.ts";
import { codeBlock, page, table } from "./markdown.ts";
import { supportText } from "./platform-support.ts";
import type { Support } from "./platform-support.ts";
import { propertyTexts, typeText } from "./type-text.ts";

export type AreaSources = {
  readonly support: Support;
  /** By wire name. */
  readonly examples: ReadonlyMap<string, Example>;
};

/** The page of one area: every method and topic, with the rules that the host holds it to and an example. */
export function areaPage(area: AreaSchema, sources: AreaSources): string {
  const methods = listMethods([area]);
  const topics = listTopics([area]);
  return page(
    `# platform.${area.name}`,
    `${area.docs} Since API level ${area.since}. [All areas](README.md)`,
    table(
      ["method", "permission", "risk", "platforms"],
      methods.map(({ name, schema }) => [
        `[${name}](#${anchor(name)})`,
        permissionText(schema.permission),
        schema.risk,
        supportText(sources.support(name)),
      ]),
    ),
    ...(topics.length === 0
      ? []
      : [`Topics: ${topics.map(({ name }) => `[${name}](#${anchor(name)})`).join(", ")}.`]),
    "Params are what crosses to the host, by name; the example says how the SDK takes them.",
    ...methods.map((method) => methodPart(method, sources)),
    ...topics.map((topic) => topicPart(topic, sources)),
  );
}

function methodPart(method: CatalogueMethod, { support, examples }: AreaSources): string {
  const { name, area, schema } = method;
  const scopes = Object.keys(area.scopes ?? {}).map((scope) => `\`${scope}\``);
  const facts: readonly (readonly [string, string])[] = [
    ["answer", typeText(schema.result, "output")],
    ["permission", permissionText(schema.permission)],
    ["prompt", promptText(area, schema.permission)],
    ["scopes", schema.scopes === undefined ? "" : `those that it names, of ${scopes.join(", ")}`],
    ["quota", `${schema.quota.perMinute} calls a minute, ${schema.quota.concurrent} at once`],
    ["risk", schema.risk],
    ["tap", schema.gesture === true ? "only in answer to one" : ""],
    ["in the background", schema.background === true ? "answered" : ""],
    ["reaches the developer", schema.sink === "creator" ? "what is given to it can" : ""],
    ["platforms", supportText(support(name))],
    ["errors", errorsOf(method).map(errorLink).join(", ")],
  ];
  return parts(
    `## ${name}`,
    schema.docs,
    paramTable(schema.params),
    factTable(facts),
    resultPart(method),
    examplePart(examples.get(name)),
  );
}

function paramTable(params: ZodType): string {
  return table(
    ["param", "type", "presence", "meaning"],
    propertyTexts(params, "input").map(({ name, type, presence, meaning }) => [
      `\`${name}\``,
      type,
      presence,
      meaning,
    ]),
  );
}

/** What the fields of an answer mean, where the schema says so. */
function resultPart({ schema }: CatalogueMethod): string {
  const fields = propertyTexts(schema.result, "output").filter(({ meaning }) => meaning !== "");
  return table(
    ["of the answer", "type", "meaning"],
    fields.map(({ name, type, meaning }) => [`\`${name}\``, type, meaning]),
  );
}

function topicPart({ name, area, schema }: CatalogueTopic, { support, examples }: AreaSources): string {
  return parts(
    `## ${name}`,
    schema.docs,
    paramTable(schema.params),
    factTable([
      ["values", `${typeText(schema.value, "output")}, while the mini-app is in front`],
      ["permission", permissionText(schema.permission)],
      ["prompt", promptText(area, schema.permission)],
      ["risk", schema.risk],
      ["platforms", supportText(support(name))],
    ]),
    examplePart(examples.get(name)),
  );
}

function factTable(facts: readonly (readonly [string, string])[]): string {
  return table(
    ["", ""],
    facts.filter(([, text]) => text !== ""),
  );
}

function examplePart(example: Example | undefined): string {
  if (example === undefined) return "";
  return parts(`\`${example.path}\`:`, codeBlock("tsx", example.source));
}

function permissionText(permission: string | undefined): string {
  return permission === undefined ? "none" : `[\`${permission}\`](../permissions.md)`;
}

function promptText(area: AreaSchema, permission: string | undefined): string {
  const prompt = permission === undefined ? undefined : area.permissions[permission]?.prompt;
  return prompt === undefined ? "" : `The person is asked: allow it to ${prompt}?`;
}

/** Codes that a method can answer: its own, and those that follow from what it is. */
function errorsOf({ schema }: CatalogueMethod): readonly string[] {
  const codes = [
    ...(schema.permission === undefined ? [] : ["PERMISSION_DENIED", "PERMISSION_NOT_DECLARED"]),
    ...(schema.gesture === true ? ["GESTURE_REQUIRED"] : []),
    ...(schema.background === true ? [] : ["BACKGROUND_BLOCKED"]),
    ...(schema.errors ?? []),
    "INVALID_ARGUMENT",
    "RATE_LIMITED",
    "NOT_SUPPORTED",
    "HOST_ERROR",
  ];
  return [...new Set(codes)];
}

function errorLink(code: string): string {
  return `[${code}](../errors.md)`;
}

function anchor(name: string): string {
  return name.replaceAll(".", "").toLowerCase();
}

function parts(...some: readonly string[]): string {
  return some.filter((part) => part !== "").join("\n\n");
}
