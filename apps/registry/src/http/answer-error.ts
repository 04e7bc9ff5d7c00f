import { AtollError, ERROR_CODES, isAtollError } from "@atoll/protocol";
import type { ErrorCodeRow } from "@atoll/protocol";
import type { Logger } from "pino";
import type { RequestContext } from "./context.ts";

/** Turns what a route threw into `{ error: { code, message, data? } }` with the status of its code. */
export function answerError(error: unknown, c: RequestContext, log: Logger): Response {
  const known = isAtollError(error) ? error : new AtollError("REGISTRY_ERROR");
  // Security: what is not ours to say stays in the log.
  if (known !== error) log.error({ err: error, path: c.req.path }, "a request failed");
  const row: ErrorCodeRow = ERROR_CODES[known.code];
  const { code, message, data } = known;
  return c.json(
    { error: { code, message, ...(data !== undefined && { data }) } },
    (row.status ?? 422) as 422,
  );
}
