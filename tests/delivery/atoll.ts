import { spawn } from "node:child_process";

/** How a command ended. */
export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

export type RunOptions = {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Told what the command has said so far, each time it says more. */
  onOutput?(text: string): void;
};

/** Runs a program to its end, as a person at a terminal does. */
export function run(
  command: string,
  args: readonly string[],
  { cwd, env, onOutput }: RunOptions,
): Promise<Ran> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
    onOutput?.(out + err);
  });
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString();
    onOutput?.(out + err);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, out, err }));
  });
}
