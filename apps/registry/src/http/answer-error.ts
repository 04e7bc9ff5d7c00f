import { AtollError, ERROR_CODES, isAtollError } from "@atoll/protocol";
import type { ErrorCodeRow } from "@atoll/protocol";
import type { Logger } from "pino";
import type { RequestContext } from "./context.ts";

/** Turns what a route threw into `{ error: { code, message, data? } }` with the status of its code. */
export function answerError(error: unknown, c: RequestContext, log: Logger): Response {
  const known = isAtollError(error) ? error : new AtollError("REGISTRY_ERROR");
  const row: ErrorCodeRow = ERROR_CODES[known.code];
  const status = row.status ?? 422;
  const requestId = c.get("requestId");
  // Security: what is not ours to say stays in the log, where the id of the request finds it.
  if (status >= 500) log.error({ err: error, requestId, path: c.req.path }, "a request failed");
  const { code, message } = known;
  const data = code === "REGISTRY_ERROR" ? { ...known.data, requestId } : known.data;
  return c.json({ error: { code, message, ...(data !== undefined && { data }) } }, status as 422);
}
