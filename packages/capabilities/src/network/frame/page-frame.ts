import { AtollError } from "@atoll/protocol";
import { scheduleByTimers } from "../../schedule.ts";
import type { Schedule } from "../../schedule.ts";
import type { NetworkRequest, NetworkResponse, ProgressOptions } from "../transport.ts";
import type { SocketEvents, SocketLink, SocketRequest } from "../sockets/transport.ts";
import type { FrameInit, FromFrame, SocketNews, ToFrame } from "./messages.ts";
import { createPageSockets } from "./page-sockets.ts";

export type PageFrameOptions = {
  /** Address of network.html, on the page's own server. */
  readonly src: string;
  readonly document: Document;
  readonly sources: readonly string[];
  readonly schedule?: Schedule | undefined;
};

/** The page's end of one network frame. */
export interface PageFrame {
  send(request: NetworkRequest, signal: AbortSignal, progress?: ProgressOptions): Promise<NetworkResponse>;
  openSocket(request: SocketRequest, events: SocketEvents): SocketLink;
  /** False once the frame was removed, by its owner or because it did not start or reloaded. */
  isOpen(): boolean;
  /** Removes the frame; requests under way fail. */
  remove(): void;
}

type Waiting = {
  resolve(response: NetworkResponse): void;
  reject(error: AtollError): void;
  tell(bytes: number, total: number | null): void;
};

const START_TIMEOUT_MS = 10_000;

/** Puts a network frame into the page. Requests wait until it is ready. */
export function openPageFrame(options: PageFrameOptions): PageFrame {
  const { schedule = scheduleByTimers } = options;
  const waiting = new Map<number, Waiting>();
  const channel = new MessageChannel();
  const iframe = createIframe(options);
  let lastId = 0;
  let open = true;
  const sockets = createPageSockets((message) => channel.port1.postMessage(message));
  const remove = (reason = "The mini-app was closed.") => {
    open = false;
    cancelTimeout();
    iframe.remove();
    channel.port1.close();
    for (const { reject } of waiting.values()) reject(new AtollError("NETWORK_ERROR", reason));
    waiting.clear();
    sockets.lose();
  };
  const cancelTimeout = schedule(
    () => remove("The network frame did not start. Try again."),
    START_TIMEOUT_MS,
  );
  channel.port1.onmessage = ({ data }: MessageEvent<FromFrame>) => {
    if (data.kind === "ready") cancelTimeout();
    else if (isSocketNews(data)) sockets.take(data);
    else settle(waiting, data);
  };
  handOver(iframe, channel.port2, {
    sources: options.sources,
    reloaded: () => remove("The network frame reloaded."),
  });
  options.document.documentElement.append(iframe);

  return {
    isOpen: () => open,
    openSocket: sockets.open,
    remove: () => remove(),
    send(request, signal, progress) {
      const id = ++lastId;
      const post = (message: ToFrame) => channel.port1.postMessage(message);
      signal.addEventListener("abort", () => waiting.delete(id) && post({ kind: "cancel", id }), {
        once: true,
      });
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, tell: progress?.tell ?? nobody });
        post({ kind: "send", id, request, ...(progress && { progress: progress.direction }) });
      });
    },
  };
}

function isSocketNews(message: FromFrame): message is SocketNews {
  return message.kind.startsWith("socket");
}

const nobody = (): void => undefined;

function createIframe({ document, src }: PageFrameOptions): HTMLIFrameElement {
  const iframe = document.createElement("iframe");
  // Security: an opaque origin. No cookies, no storage, no way to this page but the port.
  iframe.setAttribute("sandbox", "allow-scripts");
  iframe.setAttribute("allow", "");
  // Security: a WebSocket's handshake cannot leave cookies out; where browsers know this word, they keep them apart until the page goes.
  iframe.setAttribute("credentialless", "");
  iframe.referrerPolicy = "no-referrer";
  iframe.hidden = true;
  iframe.title = "Network";
  iframe.src = src;
  return iframe;
}

function handOver(
  iframe: HTMLIFrameElement,
  port: MessagePort,
  { sources, reloaded }: { readonly sources: readonly string[]; readonly reloaded: () => void },
): void {
  const init: FrameInit = { atoll: "network", sources };
  const first = () => {
    // The frame's origin is opaque, so it cannot be named as the target.
    iframe.contentWindow?.postMessage(init, "*", [port]);
    // Security: our frame never navigates; a second load is somebody else's doing.
    iframe.addEventListener("load", reloaded, { once: true });
  };
  iframe.addEventListener("load", first, { once: true });
}

function settle(
  waiting: Map<number, Waiting>,
  message: Exclude<FromFrame, { kind: "ready" } | SocketNews>,
): void {
  const waiter = waiting.get(message.id);
  if (message.kind === "progress") return waiter?.tell(message.bytes, message.total);
  waiting.delete(message.id);
  if (message.kind === "response") waiter?.resolve(message.response);
  else waiter?.reject(new AtollError(message.failure.code, message.failure.message));
}
