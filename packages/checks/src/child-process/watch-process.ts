import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import type { Limits } from "./resource-limits.ts";

export type Watched =
  | { readonly ended: "done"; readonly output: Uint8Array }
  | { readonly ended: "crashed" | "timeout" | "memory" | "output"; readonly detail: string };

type Watch = Pick<Limits, "timeoutMs" | "outputBytes"> & { readonly cwd: string };

const ERROR_BYTES = 64 * 1024;
const DETAIL_LENGTH = 500;
/** How long a descendant that left the group may hold the pipes open after the process itself is gone. */
const DRAIN_MS = 1_000;
/** How V8 and the C++ runtime say that there is no memory left. */
const NO_MEMORY =
  /heap out of memory|heap limit|allocation failed|out of memory|bad_alloc|cannot allocate memory|could not reserve|ERR_WORKER_OUT_OF_MEMORY/i;

/** Runs a command to its end, or to the end of its time or output, and says which. Never rejects. */
export function watchProcess(
  command: readonly string[],
  { cwd, timeoutMs, outputBytes }: Watch,
): Promise<Watched> {
  const [program = "", ...args] = command;
  return new Promise((resolve) => {
    // Security: a group of its own, so that one kill reaches whatever it started.
    const child = spawn(program, args, {
      cwd,
      env: {},
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    let stopped: Watched | undefined;
    const stop = (ended: "timeout" | "output", detail: string) => {
      stopped ??= { ended, detail };
      killGroup(child);
    };
    const timer = setTimeout(() => stop("timeout", `It took longer than ${timeoutMs} ms.`), timeoutMs);
    const output = collect(child.stdout, outputBytes, () =>
      stop("output", `It said more than ${outputBytes} bytes.`),
    );
    const errors = collect(child.stderr, ERROR_BYTES, () => {});
    child.on("error", (error) => {
      clearTimeout(timer);
      resolve({ ended: "crashed", detail: `It could not be started: ${error.message}` });
    });
    child.on("exit", () => {
      clearTimeout(timer);
      killGroup(child);
      setTimeout(() => (child.stdout.destroy(), child.stderr.destroy()), DRAIN_MS).unref();
    });
    child.on("close", (code, signal) => {
      const said = Buffer.concat(errors).toString("utf8").replaceAll(cwd, "");
      resolve(
        stopped ??
          endOf(code, signal, said) ?? { ended: "done", output: new Uint8Array(Buffer.concat(output)) },
      );
    });
  });
}

function collect(stream: NodeJS.ReadableStream, maxBytes: number, onFull: () => void): Buffer[] {
  const chunks: Buffer[] = [];
  let length = 0;
  stream.on("error", () => {});
  stream.on("data", (chunk: Buffer) => {
    if (length + chunk.length > maxBytes) return onFull();
    length += chunk.length;
    chunks.push(chunk);
  });
  return chunks;
}

function endOf(code: number | null, signal: NodeJS.Signals | null, said: string): Watched | undefined {
  if (code === 0) return undefined;
  const line = /^(?:Uncaught )?\w*Error\b.*$/m.exec(said)?.[0] ?? said.trim().slice(-DETAIL_LENGTH);
  const detail = line.slice(0, DETAIL_LENGTH) || `It ended with ${signal ?? `code ${code}`}.`;
  if (signal === "SIGXCPU") return { ended: "timeout", detail: "It used up its CPU time." };
  // SIGKILL that is not ours is the kernel's: no memory left.
  if (NO_MEMORY.test(said) || signal === "SIGKILL") return { ended: "memory", detail };
  return { ended: "crashed", detail };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
}
