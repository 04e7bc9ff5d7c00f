import type { Owner } from "../../provider.ts";
import type { Schedule } from "../../schedule.ts";
import type { SocketTransport } from "../sockets/transport.ts";
import type { NetworkTransport } from "../transport.ts";
import { openPageFrame } from "./page-frame.ts";
import type { PageFrame } from "./page-frame.ts";

export type FrameTransportOptions = {
  /** Address of network.html (see build.ts), on the page's own server. */
  readonly src: string;
  readonly document?: Document;
  readonly schedule?: Schedule;
};

type Open = { readonly frame: PageFrame; readonly fence: string };

/** One frame for both. */
export type FrameTransport = NetworkTransport & { readonly sockets: SocketTransport };

/**
 * Requests and WebSockets leave from an opaque frame of the mini-app's own, whose CSP lists exactly what it may reach. The frame is made at
 * the first request and removed with the session.
 */
export function createFrameTransport(options: FrameTransportOptions): FrameTransport {
  const frames = new Map<string, Open>();
  const frameOf = (owner: Owner, sources: readonly string[]): PageFrame => {
    const fence = sources.join(" ");
    const open = frames.get(owner.key);
    if (open?.fence === fence && open.frame.isOpen()) return open.frame;
    // Security: a frame's policy can only narrow, so another version's domains need another frame.
    open?.frame.remove();
    const frame = openPageFrame({ document, ...options, sources });
    frames.set(owner.key, { frame, fence });
    return frame;
  };
  return {
    redirects: "followed",
    send: (request, { signal, owner, sources, progress }) =>
      frameOf(owner, sources).send(request, signal, progress),
    sockets: {
      open: (request, { owner, sources }, events) => frameOf(owner, sources).openSocket(request, events),
    },
    sessionEnded: (owner) => {
      frames.get(owner.key)?.frame.remove();
      frames.delete(owner.key);
    },
  };
}
