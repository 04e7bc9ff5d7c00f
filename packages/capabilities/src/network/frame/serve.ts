import type { FrameFailure, FromFrame, ToFrame } from "./messages.ts";
import { performRequest, RequestFailure } from "./perform.ts";
import { serveSockets } from "./serve-sockets.ts";
import { performUpload } from "./perform-upload.ts";

export type ServeOptions = {
  post(message: FromFrame, transfer?: Transferable[]): void;
  /** Tells, and forgets, whether the frame's policy stopped a request to this address. */
  readonly blockedUrls: { take(url: string): boolean };
  readonly send?: typeof fetch;
};

/** Answers the messages of the port. */
export function serveRequests(options: ServeOptions): (message: ToFrame) => void {
  const running = new Map<number, AbortController>();
  const sockets = serveSockets(options.post);
  return (message) => {
    if (message.kind !== "send" && message.kind !== "cancel") return sockets(message);
    if (message.kind === "cancel") return running.get(message.id)?.abort();
    const controller = new AbortController();
    running.set(message.id, controller);
    void answer(message, controller.signal, options).finally(() => running.delete(message.id));
  };
}

async function answer(
  { id, request, progress }: Extract<ToFrame, { kind: "send" }>,
  signal: AbortSignal,
  { post, blockedUrls, send }: ServeOptions,
): Promise<void> {
  try {
    const tell = (bytes: number, total: number | null) => post({ kind: "progress", id, bytes, total });
    const response =
      progress === "sent"
        ? await performUpload(request, signal, tell)
        : await performRequest(request, signal, { send, tell: progress && tell });
    post({ kind: "response", id, response }, [response.body.buffer as ArrayBuffer]);
  } catch (error) {
    // The report of a violation is a task of its own, queued before this one.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const failure = error instanceof RequestFailure ? error.failure : describe(blockedUrls.take(request.url));
    post({ kind: "failure", id, failure });
  }
}

function describe(blocked: boolean): FrameFailure {
  return blocked
    ? {
        code: "NETWORK_BLOCKED",
        message: "The server redirects to a host that network.allowedDomains of the manifest does not name.",
      }
    : {
        code: "NETWORK_ERROR",
        message:
          "No answer: the network is down, or the server does not allow any origin (Access-Control-Allow-Origin: *).",
      };
}
