import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { spawn } from "node:child_process";

import { findHermes } from "./binary.ts";

/** Flags of every Hermes that runs guest code: a microtask queue, no view into the engine, no warnings. */
const FLAGS = ["-w", "-Xmicrotask-queue", "-enable-hermes-internal=false"];
/** Address space that the process takes before any guest code, and what compiling a prelude takes for a while. */
const BASE_KIB = 384 * 1024;
/** Longer than any test: ends a guest in a loop whose owner was killed. */
const CPU_SECONDS = 900;

/**
 * Buffers lie outside of Hermes' heap and have no limit of their own there, so the whole process gets one; macOS knows no `-v`. Errors go
 * where the rest goes, so that they keep their place in it.
 */
const WITH_LIMITS = `ulimit -c 0; ulimit -t ${CPU_SECONDS}; ulimit -v "$1" 2>/dev/null; shift; exec "$@" 2>&1`;

/** Starts a Hermes process with limits. It sees no environment; whoever starts it ends it. */
export function spawnHermes(flags: readonly string[], heapBytes: number): ChildProcessWithoutNullStreams {
  const heapKib = Math.ceil(heapBytes / 1024);
  const command = [findHermes(), ...FLAGS, `-gc-max-heap=${heapKib}K`, ...flags];
  const limits = ["/bin/sh", "-c", WITH_LIMITS, "sh", `${BASE_KIB + 2 * heapKib}`];
  const [file = "", ...args] = process.platform === "win32" ? command : [...limits, ...command];
  // Without a home for its history the REPL crashes.
  const env = { HOME: "/nonexistent" };
  // Security: a guest that got out of Hermes would be in a process of its own that knows nothing of its owner but two pipes.
  return spawn(file, args, { env, cwd: "/", stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
}
