import { parentPort, workerData } from "node:worker_threads";

import type { TurnRequest } from "../live-sandbox.ts";
import type { ShellOptions } from "./shell.ts";
import { startShell } from "./shell.ts";

/** What the owner hands a Node worker when it starts it. */
export type NodeWorkerData = Pick<ShellOptions, "wasm" | "prelude" | "limits">;

const port = parentPort;
if (!port) throw new Error("This file is the entry of a worker; createQuickJsNodeEngine starts it.");
const shell = startShell({
  // Only the owner, which is the same program, fills workerData.
  ...(workerData as NodeWorkerData),
  // A Node worker's stack is as deep as its owner says.
  ownStack: false,
  nowMs: () => performance.now(),
  post: (reply) => port.postMessage(reply),
});
port.on("message", async (request: TurnRequest) => (await shell)(request));
