import { quoteForMessage } from "@atoll/protocol";
import type { MethodSchema } from "@atoll/protocol";

/** Data after a schema looked at it. `problem` says what is wrong and where. */
export type Decoded =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: string };

/** Decodes data of a guest or of a provider by a schema. Never throws. A `secret` value stays out of the problem. */
export function decodeBy(
  schema: MethodSchema["params"],
  data: unknown,
  { secret = false }: { readonly secret?: boolean } = {},
): Decoded {
  try {
    const parsed = schema.safeParse(data);
    if (parsed.success) return { ok: true, value: parsed.data };
    const issue = parsed.error.issues[0];
    const at =
      issue === undefined || issue.path.length === 0 ? "" : ` at ${quoteForMessage(issue.path.join("."))}`;
    // Security: what a provider or a person gave does not belong in the host's logs.
    const what = at === "" || secret ? "" : `, which is ${quoteForMessage(valueAt(data, issue?.path ?? []))}`;
    return { ok: false, problem: `${issue?.message ?? "it does not fit the schema"}${at}${what}` };
  } catch {
    // Security: a schema library may trip over data made for it, an object whose `length` is no number among it.
    return { ok: false, problem: "it does not fit the schema" };
  }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}
