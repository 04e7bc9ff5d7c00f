import { quoteForMessage } from "@atoll/protocol";
import type { MethodSchema } from "@atoll/protocol";
import type { Decoded } from "./bridge-method.ts";

/** Decodes data by a schema of the catalogue. */
export function decodeBy(schema: MethodSchema["params"], data: unknown): Decoded {
  const parsed = schema.safeParse(data);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  const at =
    issue === undefined || issue.path.length === 0 ? "" : ` at ${quoteForMessage(issue.path.join("."))}`;
  return { ok: false, problem: `${issue?.message ?? "it does not fit the schema"}${at}` };
}
