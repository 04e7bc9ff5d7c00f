import type { IncomingMessage, ServerResponse } from "node:http";
import { sendText } from "@atoll/web-server";
import type { Handler } from "@atoll/web-server";

const METHODS_WITHOUT_BODY = ["GET", "HEAD", "OPTIONS"];
/** Most bytes of a body; what the examples send is far smaller. */
const MOST_BYTES = 64 * 1024;

/** Puts a function over web Request and Response, as the examples' services are written, behind node:http. */
export function createFetchHandler(answer: (request: Request) => Response | Promise<Response>): Handler {
  return async (request, response) => {
    const body = await readBody(request);
    if (body === null) return sendText(response, 413, `A body has at most ${MOST_BYTES} bytes here.`);
    await sendResponse(response, await answer(toRequest(request, body)));
  };
}

/** Null for one that is too large. */
async function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > MOST_BYTES) return null;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function toRequest(request: IncomingMessage, body: Uint8Array<ArrayBuffer>): Request {
  const headers = new Headers();
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
  const { method = "GET" } = request;
  return new Request(url, { method, headers, ...(!METHODS_WITHOUT_BODY.includes(method) && { body }) });
}

async function sendResponse(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(new Uint8Array(await answer.arrayBuffer()));
}
