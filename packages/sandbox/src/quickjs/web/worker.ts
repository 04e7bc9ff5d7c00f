import type { SandboxLimits, Script } from "../../engine.ts";
import type { TurnRequest } from "../../live-sandbox.ts";
import { startShell } from "../shell.ts";
import { canOwnStack } from "../wasm.ts";
import { stripGlobals } from "./strip-globals.ts";

/** The owner's first message on the port. The engine comes as bytes: a compiled module does not pass into an opaque origin. */
export type WorkerInit = {
  readonly wasm: ArrayBuffer;
  readonly prelude: Script;
  readonly limits: SandboxLimits;
};

/** How much of QuickJS's stack fits into a browser's, with and without stack switching: measured in Chromium, with code not yet optimised. */
const OWN_STACK_BYTES = 256 * 1024;
const WORKER_STACK_BYTES = 128 * 1024;

const nowMs = performance.now.bind(performance);

self.onmessage = ({ ports: [port] }: MessageEvent) => {
  if (!port) return;
  self.onmessage = null;
  let shell: ReturnType<typeof startShell> | undefined;
  // Only the owner holds the other end, and it sends the init first.
  port.onmessage = async ({ data }: MessageEvent) => {
    if (shell) (await shell)(data as TurnRequest);
    else shell = start(port, data as WorkerInit);
  };
};

async function start(
  port: MessagePort,
  { wasm, prelude, limits }: WorkerInit,
): ReturnType<typeof startShell> {
  const post = port.postMessage.bind(port);
  const ownStack = canOwnStack();
  const stackBytes = Math.min(limits.stackBytes, ownStack ? OWN_STACK_BYTES : WORKER_STACK_BYTES);
  return startShell({
    // Cheap: the browser keeps the compiled code of the same bytes as long as another sandbox of its process lives.
    wasm: await WebAssembly.compile(wasm),
    ownStack,
    prelude,
    limits: { ...limits, stackBytes },
    nowMs,
    post: (reply) => post(reply),
    seal: () => void stripGlobals(globalThis),
  });
}
