import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmod, chown, mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { findPostgresProgram } from "./postgres-program.ts";
import type { PostgresProgram } from "./postgres-program.ts";
import { endOrphan } from "./end-orphan.ts";

/** A PostgreSQL of our own, over one folder. */
export type PostgresServer = {
  /** How this user of this machine reaches it: a socket in a closed folder. */
  readonly url: string;
  /** Ends it in order: what was committed stays, what was not is undone. */
  stop(): Promise<void>;
};

export type PostgresServerOptions = {
  readonly folder: string;
  /** Told when it ends without having been asked to. */
  onExit?(said: string): void;
};

const USER = "atoll";
const SOCKET = ".s.PGSQL.5432";
/** The longest path of a socket that every system takes. */
const SOCKET_PATH_BYTES = 103;
const START_MS = 60_000;
const POLL_MS = 20;

/**
 * Ends PostgreSQL when the process that started it is gone, however it went: then the pipe at 3 closes. The server itself takes the
 * place of the shell, so that its parent sees it end.
 */
const GUARD = `(cat <&3 >/dev/null 2>&1; kill -INT $$) 2>/dev/null & exec 3<&-; exec "$@"`;

/**
 * Starts PostgreSQL over a folder, made at the first start, and waits until it answers. A server that a killed registry left behind is
 * ended first. Security: it listens on no port; its socket is in a folder that only its user can enter.
 */
export async function startPostgresServer(options: PostgresServerOptions): Promise<PostgresServer> {
  const program = await findPostgresProgram();
  const { folder } = options;
  await prepareFolder(folder, program);
  await endOrphan(folder, (socketDir) => urlOf(socketDir));
  if (!(await isInitialised(folder))) await initialise(folder, program);
  const socketDir = await chooseSocketDir(folder, program);
  const server = spawnServer({ folder, socketDir, program });
  const url = urlOf(socketDir);
  await waitUntilUp(url, server);
  let asked = false;
  void server.exited.then(() => asked || options.onExit?.(server.said()));
  return {
    url,
    async stop() {
      asked = true;
      server.child.kill("SIGINT");
      await server.exited;
      if (socketDir !== folder) await rm(socketDir, { recursive: true, force: true });
    },
  };
}

function urlOf(socketDir: string): string {
  return `postgresql://${USER}@${encodeURIComponent(socketDir)}/postgres`;
}

async function prepareFolder(folder: string, { runAs }: PostgresProgram): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (runAs === undefined) return;
  // PostgreSQL's own user must be able to pass through the folder above, not to list it.
  const above = join(folder, "..");
  await chmod(above, (await stat(above)).mode | 0o011);
  await chown(folder, runAs.uid, runAs.gid);
}

async function isInitialised(folder: string): Promise<boolean> {
  return stat(join(folder, "PG_VERSION")).then(
    () => true,
    () => false,
  );
}

async function initialise(folder: string, { initdb, runAs }: PostgresProgram): Promise<void> {
  // Security: only who may enter the folder reaches the socket, so it asks for no password.
  const args = [
    "-D",
    folder,
    "-U",
    USER,
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C",
    "--no-instructions",
  ];
  const child = spawn(initdb, args, { ...runAs, stdio: ["ignore", "ignore", "pipe"] });
  const said = keepTail(child);
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code === 0) return;
  await rm(folder, { recursive: true, force: true });
  throw new Error(`PostgreSQL could not make its files in ${folder}: ${said()}`);
}

async function chooseSocketDir(folder: string, { runAs }: PostgresProgram): Promise<string> {
  if (Buffer.byteLength(join(folder, SOCKET)) <= SOCKET_PATH_BYTES) return folder;
  const short = await mkdtemp(join(tmpdir(), "atoll-pg-"));
  if (runAs !== undefined) await chown(short, runAs.uid, runAs.gid);
  return short;
}

type Server = { readonly child: ChildProcess; readonly exited: Promise<void>; said(): string };

function spawnServer(about: {
  readonly folder: string;
  readonly socketDir: string;
  readonly program: PostgresProgram;
}): Server {
  const { folder, socketDir, program } = about;
  const settings = {
    listen_addresses: "",
    unix_socket_directories: `"${socketDir}"`,
    unix_socket_permissions: "0700",
    fsync: "on",
    max_connections: "60",
    shared_buffers: "64MB",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // Apart from our group: Ctrl-C in a terminal must not end it before those who use it.
  const child = spawn("/bin/sh", ["-c", GUARD, "guard", program.postgres, "-D", folder, ...flags], {
    ...program.runAs,
    cwd: "/",
    detached: true,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const said = keepTail(child);
  const exited = new Promise<void>((resolve) =>
    child.once("exit", () => {
      child.stdio[3]?.destroy();
      resolve();
    }),
  );
  child.stdio[3]?.on("error", () => undefined);
  return { child, exited, said };
}

/** The last lines that a process wrote to its error output. */
function keepTail(child: ChildProcess): () => string {
  let tail = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    tail = (tail + chunk.toString()).slice(-2_000);
  });
  return () => tail.trim();
}

async function waitUntilUp(url: string, { exited, said, child }: Server): Promise<void> {
  let gone = false;
  void exited.then(() => (gone = true));
  for (const end = Date.now() + START_MS; Date.now() < end; await delay(POLL_MS)) {
    if (gone) throw new Error(`PostgreSQL did not start: ${said()}`);
    if (await answers(url)) return;
  }
  child.kill("SIGQUIT");
  throw new Error(`PostgreSQL did not start within ${START_MS / 1000} seconds: ${said()}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
