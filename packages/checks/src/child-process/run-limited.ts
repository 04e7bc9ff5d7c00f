import { findConfinement } from "./confinement.ts";
import { nodeCommand } from "./node-command.ts";
import type { NodeEntry } from "./node-command.ts";
import { withLimits } from "./resource-limits.ts";
import type { Limits } from "./resource-limits.ts";
import { openScratch } from "./scratch.ts";
import { watchProcess } from "./watch-process.ts";

/** A program of the system's own, such as a compiler. Only limits, user and network confine it, not Node's permissions. */
export type NativeProgram = { readonly program: string; readonly args: readonly string[] };

export type LimitedRun = {
  readonly run: NodeEntry | NativeProgram;
  /** Put into its scratch folder, which is its working directory; names without folders. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** Names of files to bring back from there, of at most `outputBytes` each. */
  readonly keep?: readonly string[];
  readonly limits?: Partial<Limits>;
};

/** How a run ended. Whatever hostile input does to a process is one of these, never an exception. */
export type LimitedResult =
  | { readonly ended: "done"; readonly output: Uint8Array; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ended: "crashed" | "timeout" | "memory" | "output"; readonly detail: string };

const LIMITS: Limits = { timeoutMs: 30_000, cpuSeconds: 30, memoryMiB: 512, outputBytes: 8 * 1024 * 1024 };

/**
 * Runs a Node entry or a program on hostile input, and gives its standard output and the files asked for.
 *
 * Security: everywhere, a scratch folder of its own that is removed afterwards, an empty environment, no open descriptor but two
 * output pipes, wall-clock time, and a kill of its whole process group. On POSIX systems also CPU time and file size; on Linux memory
 * beside V8's heap. Node entries run under Node's permission model: no files but their code and scratch, no processes, no addons.
 * On Linux the network is cut off by a namespace where the system allows one, and as root the process runs as nobody. Not
 * enforced: the network on macOS and Windows before Node 25; files for native programs of the same user; CPU and memory on Windows.
 */
export async function runLimited({ run, files, keep = [], limits }: LimitedRun): Promise<LimitedResult> {
  const all = { ...LIMITS, ...limits };
  const confinement = await findConfinement();
  const scratch = await openScratch(files ?? new Map(), confinement.uid);
  try {
    const isNode = "entry" in run;
    const command = isNode
      ? nodeCommand(run, { scratch: scratch.folder, memoryMiB: all.memoryMiB })
      : [run.program, ...run.args];
    const result = await watchProcess(
      withLimits([...confinement.prefix, ...emptyEnvironment(), ...command], all, isNode),
      { cwd: scratch.folder, ...all },
    );
    return result.ended === "done" ? { ...result, files: await scratch.read(keep, all.outputBytes) } : result;
  } finally {
    await scratch.remove();
  }
}

/** The shell that sets the limits may export variables of its own. */
function emptyEnvironment(): string[] {
  return process.platform === "win32" ? [] : ["/usr/bin/env", "-i"];
}
