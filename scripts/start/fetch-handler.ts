import type { IncomingMessage, ServerResponse } from "node:http";
import { sendText } from "@atoll/web-server";
import type { Handler } from "@atoll/web-server";

const METHODS_WITHOUT_BODY = ["GET", "HEAD", "OPTIONS"];

/** Puts a function over web Request and Response, as the examples' services are written, behind node:http. Bodies are not taken. */
export function createFetchHandler(answer: (request: Request) => Response | Promise<Response>): Handler {
  return async (request, response) => {
    if (!METHODS_WITHOUT_BODY.includes(request.method ?? "")) {
      sendText(response, 405, "Only GET, HEAD and OPTIONS are answered here.");
      return;
    }
    await sendResponse(response, await answer(toRequest(request)));
  };
}

function toRequest(request: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
  return new Request(url, { method: request.method ?? "GET", headers });
}

async function sendResponse(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(new Uint8Array(await answer.arrayBuffer()));
}
