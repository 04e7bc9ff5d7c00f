import { AtollError } from "@atoll/protocol";
import type * as z from "zod";
import type { RequestContext } from "./context.ts";

const BODY_BYTES = 64 * 1024;

/** The JSON body of a request of at most `maxBytes`, decoded by its schema. Throws INVALID_REQUEST. */
export async function readBody<Schema extends z.ZodType>(
  c: RequestContext,
  schema: Schema,
  maxBytes = BODY_BYTES,
): Promise<z.output<Schema>> {
  const bytes = await readCapped(c.req.raw.body, maxBytes);
  const parsed = schema.safeParse(safeJson(new TextDecoder().decode(bytes)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = issue === undefined || issue.path.length === 0 ? "The body" : `"${issue.path.join(".")}"`;
  throw new AtollError(
    "INVALID_REQUEST",
    `${at}: ${issue?.message ?? "does not fit"}. Correct the request and send it again.`,
  );
}

/** The bytes of a body, of which there may be `cap`. Throws INVALID_REQUEST. */
export async function readCapped(body: ReadableStream<Uint8Array> | null, cap: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > cap)
      throw new AtollError("INVALID_REQUEST", `The body is longer than ${cap} bytes. Send less.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
