import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { manifestJsonSchemaText } from "./json-schema.ts";

const written = readFileSync(new URL("../../manifest.schema.json", import.meta.url), "utf8");

/** Paths of the properties without a description, at any depth. */
function undescribed(schema: unknown, path = ""): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key !== "properties") return undescribed(value, `${path}/${key}`);
    return Object.entries(value).flatMap(([name, property]) => [
      ...(typeof property === "object" && property !== null && "description" in property
        ? []
        : [`${path}/${name}`]),
      ...undescribed(property, `${path}/${name}`),
    ]);
  });
}

describe("manifest.schema.json", () => {
  it("is what the schema says; if not, run node packages/protocol/src/manifest/write-json-schema.ts", () => {
    expect(written).toBe(manifestJsonSchemaText());
  });

  it("describes every field", () => {
    expect(undescribed(JSON.parse(written))).toEqual([]);
  });

  it("asks for five fields only", () => {
    expect(JSON.parse(written).required).toEqual(["id", "name", "version", "apiLevel", "entry"]);
  });
});
