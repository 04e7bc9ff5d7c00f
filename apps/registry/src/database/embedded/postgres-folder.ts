import { spawn } from "node:child_process";
import { chmod, chown, mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepTail } from "./keep-tail.ts";
import type { PostgresProgram } from "./postgres-program.ts";
import { runAsPostgres } from "./run-as-postgres.ts";

/** The one user of our own databases. */
export const POSTGRES_USER = "atoll";

const SOCKET = ".s.PGSQL.5432";
/** The longest path of a socket that every system takes. */
const SOCKET_PATH_BYTES = 103;

/** Makes the folder of a server where there is none, for the user that it will run as. */
export async function prepareFolder(folder: string, { runAs }: PostgresProgram): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (runAs === undefined) return;
  // PostgreSQL's own user must be able to pass through the folder above, not to list it.
  const above = join(folder, "..");
  await chmod(above, (await stat(above)).mode | 0o011);
  await chown(folder, runAs.uid, runAs.gid);
}

/** Fills a folder with an empty database, unless that was done. Throws Error with what initdb said. */
export async function initialise(
  folder: string,
  program: PostgresProgram & { readonly durable: boolean },
): Promise<void> {
  if (await isThere(join(folder, "PG_VERSION"))) return;
  // Security: only who may enter the folder reaches the socket, so it asks for no password.
  const flags = ["--auth=trust", "--encoding=UTF8", "--locale=C", "--no-instructions"];
  if (!program.durable) flags.push("--no-sync");
  const command = [program.initdb, "-D", folder, "-U", POSTGRES_USER, ...flags] as const;
  const { file, args, as } = await runAsPostgres(program, command, [folder]);
  const child = spawn(file, args, { ...as, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
  const said = keepTail(child);
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code === 0) return;
  await rm(folder, { recursive: true, force: true });
  throw new Error(`PostgreSQL could not make its files in ${folder}: ${said()}`);
}

/** Where the server's socket is: in its own folder, or in a closed one with a shorter path. */
export async function chooseSocketDir(folder: string, { runAs }: PostgresProgram): Promise<string> {
  if (Buffer.byteLength(join(folder, SOCKET)) <= SOCKET_PATH_BYTES) return folder;
  const short = await mkdtemp(join(tmpdir(), "atoll-pg-"));
  if (runAs !== undefined) await chown(short, runAs.uid, runAs.gid);
  return short;
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
