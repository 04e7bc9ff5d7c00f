import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { keepTail } from "./keep-tail.ts";
import type { PostgresProgram } from "./postgres-program.ts";
import { runAsPostgres } from "./run-as-postgres.ts";

/** One life of a server. */
export type PostgresProcess = {
  readonly exited: Promise<void>;
  /** Its last lines. */
  said(): string;
  /** Ends it in order: what was committed stays, what was not is undone. */
  end(): Promise<void>;
};

export type SpawnOptions = {
  readonly folder: string;
  readonly socketDir: string;
  readonly url: string;
  readonly program: PostgresProgram;
  readonly durable: boolean;
};

const START_MS = 60_000;
const POLL_MS = 20;
const END_MS = 15_000;

/**
 * Ends PostgreSQL when the process that started it is gone, however it went: then the pipe at 3 closes. The server itself takes the
 * place of the shell, so that its parent sees it end; what waits at the pipe is no child of it, which it would wonder about.
 */
const GUARD = `((cat <&3 >/dev/null 2>&1; kill -INT $$) 2>/dev/null &); exec 3<&-; exec "$@"`;

/** Starts a server over a folder that is initialised, and waits until it answers. Throws Error with what it said. */
export async function spawnPostgres(options: SpawnOptions): Promise<PostgresProcess> {
  const { program, folder, socketDir, url } = options;
  const server = [program.postgres, "-D", folder, ...settings(options)] as const;
  const { file, args, as } = await runAsPostgres(program, server, [folder, socketDir]);
  // Apart from our group: Ctrl-C in a terminal must not end it before those who use it.
  const child = spawn("/bin/sh", ["-c", GUARD, "guard", file, ...args], {
    ...as,
    cwd: "/",
    detached: true,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const said = keepTail(child);
  const pipe = child.stdio[3];
  pipe?.on("error", () => undefined);
  let gone = false;
  const exited = new Promise<void>((resolve) =>
    child.once("exit", () => {
      gone = true;
      pipe?.destroy();
      resolve();
    }),
  );
  for (const end = Date.now() + START_MS; !gone && Date.now() < end; await delay(POLL_MS)) {
    if (await answers(url)) {
      return { exited, said, end: () => endPatiently(child, exited) };
    }
  }
  child.kill("SIGQUIT");
  throw new Error(`PostgreSQL did not start: ${said()}`);
}

/** Ends a server in order; one that does not end so, as after a power cut: its next start repairs what it left. */
async function endPatiently(child: ChildProcess, exited: Promise<void>): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    child.kill(signal);
    const patience = new AbortController();
    const late = delay(END_MS, "late", { signal: patience.signal }).catch(() => "ended");
    const outcome = await Promise.race([exited, late]);
    patience.abort();
    if (outcome !== "late") return;
  }
}

function settings({ socketDir, durable }: SpawnOptions): string[] {
  const values = {
    listen_addresses: "",
    unix_socket_directories: `"${socketDir}"`,
    unix_socket_permissions: "0700",
    fsync: durable ? "on" : "off",
    max_connections: "60",
    shared_buffers: "64MB",
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
