import { writeFileSync } from "node:fs";
import { manifestJsonSchemaText } from "./json-schema.ts";

writeFileSync(new URL("../../manifest.schema.json", import.meta.url), manifestJsonSchemaText());
