import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");

/** What the registry's process says when it is up. */
export type Ready = {
  readonly shellOrigin: string;
  readonly portalOrigin: string;
  readonly contentOrigin: string;
  readonly operatorToken?: string;
};

/** The registry as a process of its own, over a data folder that outlives it. */
export type RegistryProcess = Ready & {
  readonly output: () => string;
  /** Ends it as an operator would. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
};

/** A new data folder. */
export function createDataDir(): { readonly dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), "atoll-data-"));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Starts the registry over a data folder and waits until it is up. `env` goes beside what it inherits. */
export async function startRegistry(
  dataDir: string,
  port?: number,
  env: NodeJS.ProcessEnv = {},
): Promise<RegistryProcess> {
  const chosen = port ?? (await freePort());
  const child = fork(join(ROOT, "apps/registry/src/main.ts"), {
    cwd: ROOT,
    env: { ...process.env, ...env, PORT: String(chosen), ATOLL_DATA: dataDir },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  }
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const ready = await new Promise<Ready>((resolve, reject) => {
    child.on("message", (message: Ready & { type?: string }) => {
      if (message.type === "ready") resolve(message);
    });
    void exited.then(() => reject(new Error(`The registry ended early:\n${output}`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  return { ...ready, output: () => output, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
