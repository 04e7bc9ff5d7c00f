import { AtollError } from "@atoll/protocol";
import type * as z from "zod";
import type { RequestContext } from "./context.ts";

/** The query of a request, decoded by its schema. Throws INVALID_REQUEST. */
export function readQuery<Schema extends z.ZodType>(c: RequestContext, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(c.req.query());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = issue === undefined || issue.path.length === 0 ? "The query" : `"${issue.path.join(".")}"`;
  throw new AtollError(
    "INVALID_REQUEST",
    `${at}: ${issue?.message ?? "does not fit"}. Correct the address and ask again.`,
  );
}
