import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { compileProp } from "./compile-prop.ts";
import type { PropSchema } from "./compile-prop.ts";

const FAST: readonly (readonly [string, PropSchema])[] = [
  ["boolean", z.boolean()],
  ["string", z.string()],
  ["short string", z.string().min(1).max(3)],
  ["number", z.number()],
  ["number in a range", z.number().min(0).max(10)],
  ["number above and below", z.number().gt(0).lt(10)],
  ["integer", z.int().min(0)],
  ["enum", z.enum(["a", "constructor", "toString"])],
  ["literal", z.literal([1, "a", null])],
  ["optional", z.enum(["a", "b"]).optional()],
  ["default", z.boolean().default(true)],
  ["nullable", z.number().nullable()],
  ["union", z.union([z.boolean(), z.enum(["a"]), z.int()])],
];

const SLOW: readonly (readonly [string, PropSchema])[] = [
  ["trimmed string", z.string().trim()],
  ["pattern", z.string().regex(/a/)],
  ["url", z.url()],
  ["refined", z.boolean().refine((value) => value)],
  ["refined number", z.number().refine((value) => value > 3)],
  ["coerced", z.coerce.number()],
  ["transformed", z.string().transform((text) => text.length)],
  ["object", z.strictObject({ a: z.number() })],
  ["array", z.array(z.number())],
  ["union with an object", z.union([z.string(), z.strictObject({ blob: z.int() })])],
  ["multiple", z.number().multipleOf(3)],
  ["32 bits", z.int32()],
  ["catch", z.number().catch(1)],
];

const values = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    "a",
    "b",
    "constructor",
    "__proto__",
    "",
    "abcd",
    0,
    -0,
    1,
    10,
    11,
    0.5,
    -1,
    2 ** 53,
    null,
    true,
  ),
);

describe("a compiled prop", () => {
  it.each(FAST)("takes exactly what the schema takes, unchanged: %s", (_title, schema) => {
    const accepts = compileProp(schema);
    fc.assert(
      fc.property(values, (value) => {
        const parsed = schema.safeParse(value);
        expect(accepts?.(value)).toBe(parsed.success);
        if (parsed.success) expect(parsed.data).toBe(value);
      }),
    );
  });

  it.each(SLOW)("leaves to the schema what may change a value or cannot be told: %s", (_title, schema) => {
    expect(compileProp(schema)).toBe(null);
  });
});
