import { mkdirSync, writeFileSync } from "node:fs";
import { rulesReference } from "./rules-reference.ts";

const folder = new URL("../../../docs/reference/", import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL("rules.md", folder), rulesReference());
