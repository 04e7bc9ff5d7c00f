import type { NetworkRequest, NetworkResponse } from "../transport.ts";
import { tooLarge } from "./perform.ts";
import type { Tell } from "./perform.ts";

/**
 * Sends a request by XMLHttpRequest, the one of a browser's ways that tells how much was sent. Like `performRequest` otherwise: no
 * cookies, and the frame's CSP is asked at every hop. Throws RequestFailure above the answer's limit.
 */
export function performUpload(
  request: NetworkRequest,
  signal: AbortSignal,
  tell: Tell,
): Promise<NetworkResponse> {
  const xhr = new XMLHttpRequest();
  xhr.open(request.method, request.url);
  xhr.responseType = "arraybuffer";
  for (const [name, value] of request.headers) xhr.setRequestHeader(name, value);
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => xhr.abort());
    xhr.upload.onprogress = ({ loaded, total }) => tell(loaded, total);
    xhr.onprogress = ({ loaded }) => {
      if (loaded <= request.maxBytes) return;
      reject(tooLarge(request.maxBytes));
      xhr.abort();
    };
    xhr.onload = () => {
      const body = new Uint8Array(xhr.response as ArrayBuffer);
      if (body.length > request.maxBytes) reject(tooLarge(request.maxBytes));
      else
        resolve({
          url: xhr.responseURL,
          status: xhr.status,
          statusText: xhr.statusText,
          headers: headersOf(xhr),
          body,
        });
    };
    xhr.onerror = xhr.onabort = () => reject(new Error("The request did not complete."));
    xhr.send(request.body && new Uint8Array(request.body));
  });
}

function headersOf(xhr: XMLHttpRequest): [string, string][] {
  const lines = xhr
    .getAllResponseHeaders()
    .split("\r\n")
    .filter((line) => line !== "");
  return lines.map((line) => {
    const at = line.indexOf(": ");
    return [line.slice(0, at), line.slice(at + 2)];
  });
}
