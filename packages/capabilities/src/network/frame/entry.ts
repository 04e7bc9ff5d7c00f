// Runs inside network.html: trusted code alone in an opaque origin. See ../../../README.md, "The network frame".
import { tightPolicy } from "./csp.ts";
import type { FrameInit, FromFrame, ToFrame } from "./messages.ts";
import { serveRequests } from "./serve.ts";

function accept(event: MessageEvent<FrameInit>): void {
  const port = event.ports[0];
  // Security: only the page around the frame hands over the port, and only once.
  if (event.source !== window.parent || event.data?.atoll !== "network" || port === undefined) return;
  window.removeEventListener("message", accept);
  tighten(event.data.sources);
  const post = (message: FromFrame, transfer: Transferable[] = []) => port.postMessage(message, transfer);
  const handle = serveRequests({ post, blockedUrls: blockedUrls() });
  port.onmessage = ({ data }: MessageEvent<ToFrame>) => handle(data);
  post({ kind: "ready" });
}

/** Security: policies only add up, so from here on the frame reaches these sources and no others. */
function tighten(sources: readonly string[]): void {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = tightPolicy(sources);
  document.head.append(meta);
}

/** Addresses that the policy stopped, as often as it did, as the browser reports them: of a redirected request, the first one. */
function blockedUrls(): { take(url: string): boolean } {
  const urls: string[] = [];
  document.addEventListener("securitypolicyviolation", ({ blockedURI }) => urls.push(blockedURI));
  return {
    take(url) {
      const at = urls.indexOf(url);
      if (at >= 0) urls.splice(at, 1);
      return at >= 0;
    },
  };
}

// Opened by itself, the page is its own parent; then it stays deaf.
if (window.parent !== window) window.addEventListener("message", accept);
