import * as z from "zod";
import { manifestSchema } from "./schema.ts";

/** JSON Schema of manifest.json as creators write it, for editors: types, ranges, defaults and docs of every field. */
export function manifestJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(manifestSchema, { io: "input", target: "draft-7" });
  return {
    $schema,
    title: "Manifest of an Atoll mini-app",
    description:
      "Names that refer to each other, domains and characters are checked further by atoll bundle.",
    ...schema,
  };
}

/** The text of manifest.schema.json. */
export function manifestJsonSchemaText(): string {
  return `${JSON.stringify(manifestJsonSchema(), null, 2)}\n`;
}
