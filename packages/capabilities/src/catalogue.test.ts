import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { areas, listMethods, listPermissions } from "./catalogue.ts";

const methods = listMethods().map((method) => [method.name, method] as const);

describe("the catalogue", () => {
  it("names each area once and each method after its area", () => {
    expect(new Set(areas.map(({ name }) => name)).size).toBe(areas.length);
    for (const [name] of methods) expect(name).toMatch(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/);
  });

  it("describes every permission that a method needs, under the id that its name and access make", () => {
    for (const [, { schema }] of methods) {
      if (schema.permission !== undefined) expect(listPermissions().has(schema.permission)).toBe(true);
    }
    for (const [id, { name, access }] of listPermissions()) {
      expect(id).toBe(access === undefined ? name : `${name}.${access}`);
    }
  });

  it("says of methods that ask a person, or that reach the creator, that they are guarded", () => {
    for (const [, { schema }] of methods) {
      if (schema.permission !== undefined || schema.sink === "creator") expect(schema.risk).toBe("guarded");
    }
  });

  it.each(methods)("%s takes only the params it names", (_, { schema }) => {
    const json = z.toJSONSchema(schema.params, { io: "input" });
    expect(json).toMatchObject({ type: "object", additionalProperties: false });
  });

  it.each(methods)("%s refuses or decodes anything, and never throws", (_, { schema }) => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => typeof schema.params.safeParse(value).success === "boolean"),
    );
  });

  it.each(methods)("%s says what it does in a sentence, and has a quota", (_, { schema }) => {
    expect(schema.docs).toMatch(/\.$/);
    expect(schema.quota.perMinute).toBeGreaterThan(0);
    expect(schema.quota.concurrent).toBeGreaterThan(0);
  });
});
