import type { AreaSchema } from "@atoll/protocol";
import * as z from "zod";
import { listMethods, listTopics } from "./catalogue.ts";
import type { CatalogueMethod, CatalogueTopic } from "./catalogue.ts";

/** One row of the API-exposure report: what a method or topic of the host is open to, for reviewers and app stores. */
export type ApiExposure = {
  readonly method: string;
  readonly since: number;
  readonly what: string;
  readonly risk: string;
  readonly permission: string | null;
  /** What the person is asked before. */
  readonly prompt: string | null;
  readonly gesture: boolean;
  readonly background: boolean;
  /** True when data can reach the creator through it. */
  readonly reachesCreator: boolean;
};

/** Everything mini-apps can reach of a host that offers these areas, in order of their names. */
export function apiExposureReport(areas: readonly AreaSchema[]): readonly ApiExposure[] {
  return [...listMethods(areas).map(methodRow), ...listTopics(areas).map(topicRow)];
}

function methodRow({ name, area, schema }: CatalogueMethod): ApiExposure {
  return {
    method: name,
    since: area.since,
    what: schema.docs,
    risk: schema.risk,
    permission: schema.permission ?? null,
    prompt: promptOf(area, schema.permission),
    gesture: schema.gesture === true,
    background: schema.background === true,
    reachesCreator: schema.sink === "creator",
  };
}

function topicRow({ name, area, schema }: CatalogueTopic): ApiExposure {
  return {
    method: name,
    since: area.since,
    what: schema.docs,
    risk: schema.risk,
    permission: schema.permission ?? null,
    prompt: promptOf(area, schema.permission),
    gesture: false,
    background: false,
    reachesCreator: false,
  };
}

function promptOf(area: AreaSchema, permission: string | undefined): string | null {
  return (permission !== undefined && area.permissions[permission]?.prompt) || null;
}

/** The reference of these areas for creators, in Markdown. */
export function generateReference(areas: readonly AreaSchema[]): string {
  const intro =
    "Params are what crosses to the host, by name; the SDK's types say how a method takes them.\n";
  return ["# Capabilities\n", intro, ...areas.map(areaSection)].join("\n");
}

function areaSection(area: AreaSchema): string {
  const parts = [...listMethods([area]).map(methodSection), ...listTopics([area]).map(topicSection)];
  return `## ${area.name}\n\n${area.docs} Since API level ${area.since}.\n\n${parts.join("\n")}`;
}

function methodSection(method: CatalogueMethod): string {
  const { name, area, schema } = method;
  const facts = [
    `- Permission: ${schema.permission === undefined ? "none" : `\`${schema.permission}\``}`,
    ...scopeFacts(area, schema),
    `- Answer: ${typeText(z.toJSONSchema(schema.result, { io: "output" }))}`,
    `- Quota: ${schema.quota.perMinute} calls a minute, ${schema.quota.concurrent} at once`,
    `- Errors: ${errorsOf(method)
      .map((code) => `\`${code}\``)
      .join(", ")}`,
    ...(schema.sink === "creator" ? ["- What is given to it can reach the mini-app's developer."] : []),
    ...(schema.gesture === true ? ["- Only in answer to a tap."] : []),
  ];
  return `### ${name}\n\n${schema.docs}\n\n${paramsTable(schema.params)}${facts.join("\n")}\n`;
}

/** Scopes of an area whose method hands on fields of the person's data. */
function scopeFacts(area: AreaSchema, schema: CatalogueMethod["schema"]): string[] {
  if (schema.scopes === undefined) return [];
  const names = Object.keys(area.scopes ?? {}).map((name) => `\`${name}\``);
  return [`- Scopes, each agreed to by the person: of ${names.join(", ")} those that it names`];
}

function topicSection({ name, schema }: CatalogueTopic): string {
  const facts = [
    `- Permission: ${schema.permission === undefined ? "none" : `\`${schema.permission}\``}`,
    `- Values: ${typeText(z.toJSONSchema(schema.value, { io: "output" }))}, while the mini-app is in front`,
  ];
  return `### ${name}\n\n${schema.docs}\n\n${paramsTable(schema.params)}${facts.join("\n")}\n`;
}

/** Codes that a method can answer: its own, and those that follow from what it is. */
function errorsOf({ schema }: CatalogueMethod): string[] {
  return [
    ...(schema.permission === undefined ? [] : ["PERMISSION_DENIED", "PERMISSION_NOT_DECLARED"]),
    ...(schema.gesture === true ? ["GESTURE_REQUIRED"] : []),
    ...(schema.background === true ? [] : ["BACKGROUND_BLOCKED"]),
    ...(schema.errors ?? []),
    "INVALID_ARGUMENT",
    "RATE_LIMITED",
    "NOT_SUPPORTED",
    "HOST_ERROR",
  ];
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

function paramsTable(params: z.ZodType): string {
  const { properties = {}, required = [] } = z.toJSONSchema(params, { io: "input" });
  const rows = Object.entries(properties).map(([name, schema]) => {
    const property = typeof schema === "boolean" ? {} : schema;
    const presence = required.includes(name) ? "required" : `optional${defaultText(property)}`;
    return `| \`${name}\` | ${typeText(property)} | ${presence} | ${property.description ?? ""} |`;
  });
  if (rows.length === 0) return "";
  return `| param | type | presence | meaning |\n|---|---|---|---|\n${rows.join("\n")}\n\n`;
}

function defaultText({ default: value }: JsonSchema): string {
  return value === undefined ? "" : `, \`${JSON.stringify(value)}\``;
}

/** A JSON Schema in words short enough for a table. */
function typeText(schema: JsonSchema | boolean): string {
  if (typeof schema === "boolean") return "anything";
  if (schema.enum !== undefined)
    return schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(" or ");
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeText).join(" or ");
  if (Array.isArray(schema.type))
    return schema.type.map((type) => typeText({ ...schema, type })).join(" or ");
  if (schema.type === "array") return arrayText(schema);
  if (schema.type === "object") return objectText(schema);
  if (schema.type === "null") return "nothing";
  return `${schema.type ?? "anything"}${rangeText(schema)}`;
}

function arrayText({ prefixItems, items }: JsonSchema): string {
  if (prefixItems !== undefined) return `[${prefixItems.map(typeText).join(", ")}]`;
  return `list of ${typeText(Array.isArray(items) ? true : (items ?? true))}`;
}

function objectText({ properties = {}, required = [] }: JsonSchema): string {
  const names = Object.keys(properties).map((name) => (required.includes(name) ? name : `${name}?`));
  return `\`{ ${names.join(", ")} }\``;
}

function rangeText({ minimum, maximum, maxLength }: JsonSchema): string {
  if (maxLength !== undefined) return `, at most ${maxLength} characters`;
  if (minimum === undefined || maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER) return "";
  return `, ${minimum} to ${maximum}`;
}
