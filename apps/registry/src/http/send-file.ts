import { answerFile } from "@atoll/web-server";
import type { StaticFile } from "@atoll/web-server";
import type { RequestContext } from "./context.ts";

/** Answers with a file from memory, as its request asks for it; `status` is 404 for a page that says that there is nothing. */
export function sendStaticFile(c: RequestContext, file: StaticFile & { readonly status?: 404 }): Response {
  const header = (name: string) => c.req.header(name);
  const { status, headers, body } = answerFile({ method: c.req.method, header }, file);
  return new Response(body === undefined ? null : Buffer.from(body), { status, headers });
}
