import { homedir } from "node:os";
import { createInterface } from "node:readline/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { loopbackFetch } from "@atoll/distribution/node";
import { createRegistryApi } from "@atoll/distribution/registry";
import { createCredentialStore, credentialFile } from "./account/credential-store.ts";
import type { CommandContext } from "./command/command.ts";
import { EXIT_CODES } from "./command/exit-codes.ts";
import { runCli } from "./run-cli.ts";
import { createPaint } from "./terminal/paint.ts";
import { createTerminal } from "./terminal/terminal.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** Runs `atoll` as the program that it is: in this process, its folder, environment and terminal. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const stop = new AbortController();
  // The first Ctrl-C lets the command end what it began; the second ends the process.
  process.once("SIGINT", () => stop.abort());
  process.once("SIGTERM", () => stop.abort());
  const { stdout, stderr, stdin, env } = process;
  // Whoever reads may stop reading: `atoll status | head`.
  stdout.on("error", () => process.exit(EXIT_CODES.done.code));
  const watched = stderr.isTTY === true;
  const terminal = createTerminal({
    write: (text) => stderr.write(text),
    watched,
    // Some terminals do not know how wide they are.
    columns: stderr.columns > 0 ? stderr.columns : 80,
    // Results go to stdout with the same colours.
    paint: createPaint({ watched: watched && stdout.isTTY === true, env }),
    ...(watched && stdin.isTTY === true && { ask: createAsk(stop) }),
  });
  const code = await runCli(
    args,
    {
      out(text) {
        terminal.end();
        stdout.write(`${text}\n`);
      },
      error: (text) => terminal.say(text),
    },
    createContext(terminal, stop.signal),
  );
  terminal.end();
  return code;
}

function createContext(terminal: Terminal, signal: AbortSignal): CommandContext {
  return {
    cwd: process.cwd(),
    env: process.env,
    terminal,
    signal,
    credentials: createCredentialStore(credentialFile(process.env, homedir())),
    createApi: (origin, token) =>
      createRegistryApi({ origin, fetch: loopbackFetch, signal, ...(token !== undefined && { token }) }),
    sleep: (ms) => sleep(ms, undefined, { signal }),
    now: () => Date.now(),
  };
}

function createAsk(stop: AbortController): NonNullable<Terminal["ask"]> {
  return async (question, fallback) => {
    const reader = createInterface({ input: process.stdin, output: process.stderr });
    // While it reads a line, Ctrl-C is a key and no signal.
    reader.once("SIGINT", () => stop.abort());
    try {
      const answer = await reader.question(`${question} (${fallback}): `, { signal: stop.signal });
      return answer.trim() === "" ? fallback : answer.trim();
    } finally {
      reader.close();
    }
  };
}
