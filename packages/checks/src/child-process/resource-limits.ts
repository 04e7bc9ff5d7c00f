/** What a process may use. */
export type Limits = {
  readonly timeoutMs: number;
  readonly cpuSeconds: number;
  /** Of V8's heap for a Node entry, of address space for a native program. */
  readonly memoryMiB: number;
  /** Of standard output, and of each file that is brought back. */
  readonly outputBytes: number;
};

/** What Node needs beside the heap: its own data, stacks of its threads, buffers. */
const BESIDE_HEAP_MIB = 1024;
const KIB_PER_MIB = 1024;
/** `ulimit -f` counts blocks of this many bytes. */
const BLOCK_BYTES = 512;
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** The command under limits of the kernel, where there is a POSIX shell to set them; what one system lacks is left out there. */
export function withLimits(command: readonly string[], limits: Limits, isNode: boolean): string[] {
  if (process.platform === "win32") return [...command];
  const { cpuSeconds, memoryMiB } = limits;
  // V8 reserves far more address space than it uses, so for Node it is writable data that is counted.
  const memory = isNode
    ? `ulimit -d ${(memoryMiB + BESIDE_HEAP_MIB) * KIB_PER_MIB}`
    : `ulimit -v ${memoryMiB * KIB_PER_MIB}`;
  const script = [
    "ulimit -c 0",
    // The hard limit is a second later, so that the kernel says SIGXCPU before it says SIGKILL.
    `ulimit -S -t ${cpuSeconds}`,
    `ulimit -H -t ${cpuSeconds + 1}`,
    `ulimit -f ${MAX_FILE_BYTES / BLOCK_BYTES}`,
    `${memory} 2>/dev/null || :`,
    'exec "$@"',
  ];
  return ["/bin/sh", "-c", script.join("; "), "sh", ...command];
}
