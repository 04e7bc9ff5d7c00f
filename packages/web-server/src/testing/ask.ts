import { request } from "node:http";
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";

/** An answer as it came over the wire, nothing decoded. */
export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
};

export type Question = {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly address?: string;
};

/** Asks a server of this machine by real http; unlike fetch it sends any Host and Sec-Fetch header that a test names. */
export function ask(port: number, path: string, question: Question = {}): Promise<Answer> {
  const { method = "GET", headers = {}, address = "127.0.0.1" } = question;
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: address, port, path, method, headers: { host: `localhost:${port}`, ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const body = Buffer.concat(chunks);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body,
            text: body.toString("utf8"),
          });
        });
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}
