import type { z } from "zod";

/** A value of the schema's type, or why there is none. */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly z.core.$ZodIssue[] };

/**
 * Decodes foreign data by a schema and never throws. To be used wherever a guest's or creator's data meets a schema.
 */
export function safeDecode<S extends z.ZodType>(schema: S, data: unknown): Decoded<z.output<S>> {
  try {
    const result = schema.safeParse(data, { reportInput: true });
    return result.success ? { ok: true, value: result.data } : { ok: false, issues: result.error.issues };
  } catch {
    // Security: zod's length checks compare the `length` of any object, also where a string was asked for, and an object
    // without valueOf and toString, such as { "length": {} }, makes that comparison throw.
    const message = 'An object with a "length" is not possible here.';
    return { ok: false, issues: [{ code: "custom", path: [], message, input: data }] };
  }
}
