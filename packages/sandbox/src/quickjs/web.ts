import type { ErrorCode } from "@atoll/protocol";
import { AtollError } from "@atoll/protocol";

import { assertSource } from "../bytecode.ts";
import type { Clock } from "../clock.ts";
import { systemClock } from "../clock.ts";
import { readEngineReply } from "../engine-reply.ts";
import type { Sandbox, SandboxEngine, SandboxLimits } from "../engine.ts";
import type { EngineLink } from "../live-sandbox.ts";
import { startSandbox } from "../start-sandbox.ts";
import type { WorkerInit } from "./web/worker.ts";

export type QuickJsWebOptions = {
  /** Where the host serves the document of `buildSandboxFrame()`, with its headers. */
  readonly frameUrl: string;
  /** Where the host serves the `wasm` of `buildSandboxFrame()`. Fetched once, with the first sandbox. */
  readonly wasmUrl: string;
  /** Element that the hidden frames are put into; the body by default. */
  readonly container?: HTMLElement;
  readonly clock?: Clock;
};

const GRACE_MS = 250;

/** QuickJS in browsers: each sandbox is a worker inside a sandboxed frame of its own, with an opaque origin and no network. */
export function createQuickJsWebEngine(options: QuickJsWebOptions): SandboxEngine {
  let wasm: Promise<ArrayBuffer> | undefined;
  return {
    traits: { name: "quickjs", exactHeap: true },
    async create({ prelude, limits }) {
      assertSource(prelude);
      wasm ??= fetchWasm(options.wasmUrl);
      // A failed fetch is tried again by the next sandbox.
      wasm.catch(() => (wasm = undefined));
      // The frame loads and starts its worker while the engine is fetched.
      const init = wasm.then((bytes): WorkerInit => ({ wasm: bytes, prelude, limits }));
      return runFrame(createFrame(options.frameUrl), { init, limits }, options);
    },
  };
}

async function fetchWasm(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (response.ok) return response.arrayBuffer();
  throw new AtollError("ENGINE_CRASHED", `The engine at ${url} answered ${response.status}. Serve it there.`);
}

function createFrame(frameUrl: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  // Security: never allow-same-origin. Without it the frame and its worker have an opaque origin: no cookies, no storage, no way to us.
  frame.setAttribute("sandbox", "allow-scripts");
  frame.setAttribute("allow", "");
  frame.referrerPolicy = "no-referrer";
  frame.hidden = true;
  frame.tabIndex = -1;
  frame.setAttribute("aria-hidden", "true");
  frame.src = frameUrl;
  return frame;
}

function runFrame(
  frame: HTMLIFrameElement,
  { init, limits }: { readonly init: Promise<WorkerInit>; readonly limits: SandboxLimits },
  { container = document.body, clock = systemClock }: QuickJsWebOptions,
): Promise<Sandbox> {
  const { port1: port, port2: theirs } = new MessageChannel();
  let onFailed = (_event: MessageEvent): void => {};
  const link: EngineLink = {
    post: (request) => port.postMessage(request),
    kill() {
      // Removing the frame ends its worker, whatever that is doing.
      frame.remove();
      port.close();
      removeEventListener("message", onFailed);
    },
  };
  return startSandbox({ link, limits, clock, graceMs: GRACE_MS }, (receive) => {
    const ended = (code: ErrorCode, detail: string) => receive({ kind: "ended", end: { code, detail } });
    onFailed = ({ source }) => {
      if (source === frame.contentWindow) ended("ENGINE_CRASHED", "The worker in the frame failed.");
    };
    addEventListener("message", onFailed);
    port.onmessage = ({ data }) => receive(readEngineReply(data));
    port.onmessageerror = () => ended("ENGINE_CRASHED", "A message of the engine could not be read.");
    let loads = 0;
    frame.addEventListener("load", () => {
      loads += 1;
      // Security: a frame that loads again holds another document than ours.
      if (loads > 1) return ended("ENGINE_CRASHED", "The sandbox's frame was navigated.");
      frame.contentWindow?.postMessage("init", "*", [theirs]);
    });
    container.append(frame);
    init.then(
      (ready) => port.postMessage(ready),
      (error: unknown) => ended("ENGINE_CRASHED", error instanceof Error ? error.message : String(error)),
    );
  });
}
