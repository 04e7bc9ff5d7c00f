import * as z from "zod";

/** One fact of an object's shape, in words short enough for a table. */
export type PropertyText = {
  readonly name: string;
  readonly type: string;
  readonly presence: string;
  readonly meaning: string;
};

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Io = "input" | "output";

/** What a schema takes (`input`) or gives (`output`), in a few words. */
export function typeText(schema: z.ZodType, io: Io): string {
  return textOf(z.toJSONSchema(schema, { io, unrepresentable: "any" }));
}

/** The properties of an object's schema, in their order; of what a list holds, and of what may be nothing too. */
export function propertyTexts(schema: z.ZodType, io: Io): readonly PropertyText[] {
  const { properties = {}, required = [] } = objectIn(z.toJSONSchema(schema, { io, unrepresentable: "any" }));
  return Object.entries(properties).map(([name, value]) => {
    const property = typeof value === "boolean" ? {} : value;
    const presence = required.includes(name) ? "required" : `optional${defaultText(property)}`;
    return { name, type: textOf(property), presence, meaning: property.description ?? "" };
  });
}

function objectIn(schema: JsonSchema): JsonSchema {
  const inner = [schema.items, ...(schema.anyOf ?? [])].flat().filter((each) => typeof each === "object");
  const [first] = inner.filter(({ type }) => type !== "null");
  return schema.properties !== undefined || first === undefined ? schema : objectIn(first);
}

function defaultText({ default: value }: JsonSchema): string {
  return value === undefined ? "" : `, \`${JSON.stringify(value)}\``;
}

function textOf(schema: JsonSchema | boolean): string {
  if (typeof schema === "boolean") return "anything";
  if (schema.enum !== undefined) return schema.enum.map(code).join(" or ");
  if (schema.const !== undefined) return code(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return [...new Set(choices.map(textOf))].join(" or ");
  if (Array.isArray(schema.type)) return schema.type.map((type) => textOf({ ...schema, type })).join(" or ");
  if (schema.type === "array") return arrayText(schema);
  if (schema.type === "object") return objectText(schema);
  if (schema.type === "null") return "nothing";
  return `${schema.type ?? "anything"}${rangeText(schema)}`;
}

function code(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}

function arrayText({ prefixItems, items }: JsonSchema): string {
  if (prefixItems !== undefined) return `[${prefixItems.map(textOf).join(", ")}]`;
  return `list of ${textOf(Array.isArray(items) ? true : (items ?? true))}`;
}

function objectText({ properties = {}, required = [], additionalProperties }: JsonSchema): string {
  if (Object.keys(properties).length === 0 && typeof additionalProperties === "object")
    return `record of ${textOf(additionalProperties)}`;
  const names = Object.keys(properties).map((name) => (required.includes(name) ? name : `${name}?`));
  return `\`{ ${names.join(", ")} }\``;
}

function rangeText({ minimum, maximum, maxLength }: JsonSchema): string {
  if (maxLength !== undefined) return `, at most ${maxLength} characters`;
  if (minimum === undefined || maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER) return "";
  return `, ${minimum} to ${maximum}`;
}
