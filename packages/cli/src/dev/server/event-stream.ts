import type { IncomingMessage, ServerResponse } from "node:http";

/** Events to every page that is open. */
export type EventStream = {
  /** Answers a request with the stream; `first` goes ahead of what is sent from now on. */
  open(request: IncomingMessage, response: ServerResponse, first: readonly StreamEvent[]): void;
  send(event: StreamEvent): void;
  /** Pages that listen now. */
  readonly listeners: number;
  /** Ends every stream. */
  close(): void;
};

/** A name, and data that JSON holds. */
type StreamEvent = { readonly name: string; readonly data: unknown };

/** Above this many a page is told to close others: each holds a connection. */
const MOST_LISTENERS = 32;

/** Server-sent events. Source: HTML, "Server-sent events". */
export function createEventStream(): EventStream {
  const open = new Set<ServerResponse>();
  return {
    open(request, response, first) {
      if (open.size >= MOST_LISTENERS) {
        response.writeHead(503, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
        response.end("Too many pages are open. Close some.\n");
        return;
      }
      response.writeHead(200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      });
      // A page that lost its connection asks again after this many milliseconds.
      response.write(`retry: 500\n\n${first.map(textOf).join("")}`);
      open.add(response);
      request.on("close", () => open.delete(response));
    },
    send(event) {
      const text = textOf(event);
      for (const response of open) response.write(text);
    },
    get listeners() {
      return open.size;
    },
    close() {
      for (const response of open) response.end();
      open.clear();
    },
  };
}

/** JSON has no line breaks, so the data is one line. */
function textOf({ name, data }: StreamEvent): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
