import type { ChildProcess } from "node:child_process";

const TAIL_CHARACTERS = 2_000;

/** The last lines that a process wrote to its error output. */
export function keepTail(child: ChildProcess): () => string {
  let tail = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    tail = (tail + chunk.toString()).slice(-TAIL_CHARACTERS);
  });
  return () => tail.trim();
}
