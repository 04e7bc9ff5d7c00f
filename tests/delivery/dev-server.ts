import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A running `atoll dev`. */
export type DevServer = {
  readonly url: string;
  /** Stops it as Ctrl-C does; its exit code. */
  stop(): Promise<number | null>;
};

export type DevServerOptions = {
  /** The `atoll` to start. */
  readonly binary: string;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
};

/** Starts `atoll dev` on a free port; resolves once it listens and the mini-app is built. Throws what it said when it ends instead. */
export async function startDevServer({ binary, cwd, env }: DevServerOptions): Promise<DevServer> {
  const child = spawn(binary, ["dev", "--port", "0", "--json"], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => void child.once("close", resolve));
  const stop = () => {
    child.kill("SIGINT");
    return ended;
  };
  const said: string[] = [];
  for await (const line of createInterface(child.stderr)) {
    said.push(line);
    const event = line.startsWith("{") ? (JSON.parse(line) as { event: string; url: string }) : undefined;
    if (event?.event === "listening") {
      // Nobody reads on: what it says from now on must not fill the pipe.
      child.stderr.resume();
      return { url: event.url, stop };
    }
  }
  throw new Error(`atoll dev ended with ${await ended}:\n${said.join("\n")}`);
}
