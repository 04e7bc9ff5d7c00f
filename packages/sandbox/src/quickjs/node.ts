import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";

import type { ErrorCode } from "@atoll/protocol";

import { assertSource } from "../bytecode.ts";
import type { Clock } from "../clock.ts";
import { systemClock } from "../clock.ts";
import { readEngineReply } from "../engine-reply.ts";
import type { Sandbox, SandboxEngine, SandboxLimits } from "../engine.ts";
import { startSandbox } from "../start-sandbox.ts";
import type { NodeWorkerData } from "./node-worker.ts";

export type QuickJsNodeOptions = {
  /** Entry of the worker, if a bundler has moved it. */
  readonly workerUrl?: URL;
  readonly clock?: Clock;
};

const GRACE_MS = 250;

/** QuickJS in worker threads of Node, with exact limits. Its WASM is compiled once per engine and shared by the workers. */
export function createQuickJsNodeEngine(options: QuickJsNodeOptions = {}): SandboxEngine {
  const { clock = systemClock, workerUrl = new URL(workerName(import.meta.url), import.meta.url) } = options;
  let wasm: Promise<WebAssembly.Module> | undefined;
  return {
    traits: { name: "quickjs", exactHeap: true },
    async create({ prelude, limits }) {
      assertSource(prelude);
      wasm ??= compileQuickJs();
      return runWorker(startWorker(workerUrl, { wasm: await wasm, prelude, limits }), limits, clock);
    },
  };
}

/** Beside a source file lies a source file, beside a built one a built one. */
function workerName(moduleUrl: string): string {
  return moduleUrl.endsWith(".ts") ? "./node-worker.ts" : "./node-worker.js";
}

async function compileQuickJs(): Promise<WebAssembly.Module> {
  const path = createRequire(import.meta.url).resolve("@jitl/quickjs-wasmfile-release-sync/wasm");
  return WebAssembly.compile(await readFile(path));
}

function startWorker(workerUrl: URL, workerData: NodeWorkerData): Worker {
  // Security: a guest that got out of WASM would find no environment, no arguments and no streams of the process.
  return new Worker(workerUrl, {
    workerData,
    env: {},
    argv: [],
    execArgv: [],
    stdin: false,
    stdout: true,
    stderr: true,
    // A deep stack lets QuickJS meet its own limit first, which a guest survives. The worker's heap only holds messages on their way.
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32, stackSizeMb: 16 },
  });
}

function runWorker(worker: Worker, limits: SandboxLimits, clock: Clock): Promise<Sandbox> {
  const link = {
    post: (request: object) => worker.postMessage(request),
    kill: () => void worker.terminate(),
  };
  return startSandbox({ link, limits, clock, graceMs: GRACE_MS }, (receive) => {
    const ended = (code: ErrorCode, detail: string) => receive({ kind: "ended", end: { code, detail } });
    worker.on("message", (data: unknown) => receive(readEngineReply(data)));
    worker.on("error", (error: NodeJS.ErrnoException) => {
      const full = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      ended(full ? "MEMORY_EXCEEDED" : "ENGINE_CRASHED", String(error).slice(0, 8192));
    });
    worker.on("exit", () => ended("ENGINE_CRASHED", "The engine's thread ended by itself."));
  });
}
