import { readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { PostgresProgram } from "./postgres-program.ts";

/** How to start a program: arguments of `spawn`. */
export type Command = {
  readonly file: string;
  readonly args: readonly string[];
  readonly as: { readonly uid?: number; readonly gid?: number };
};

/** Bits of a process's capabilities. Source: capabilities(7). */
const DAC_READ_SEARCH = 1n << 2n;
const OTHERS_SEARCH = 0o001;
const GROUP_SEARCH = 0o010;

/**
 * A command of PostgreSQL's as its own user. Where that user cannot reach a path, as below root's home folder, it is let through every
 * folder. Security: only then, and to read and pass alone where this process may give that.
 */
export async function runAsPostgres(
  { runAs }: PostgresProgram,
  [file, ...args]: readonly [string, ...string[]],
  paths: readonly string[],
): Promise<Command> {
  if (runAs === undefined) return { file, args, as: {} };
  const reached = await Promise.all([file, ...paths].map((path) => canReach(path, runAs)));
  if (reached.every(Boolean)) return { file, args, as: runAs };
  const may = (await capabilities()) & DAC_READ_SEARCH ? "+dac_read_search" : "+dac_override";
  const user = [`--reuid=${runAs.uid}`, `--regid=${runAs.gid}`, "--clear-groups"];
  return {
    file: "setpriv",
    args: [...user, `--inh-caps=${may}`, `--ambient-caps=${may}`, file, ...args],
    as: {},
  };
}

async function canReach(path: string, { gid }: { readonly gid: number }): Promise<boolean> {
  const above = dirname(path);
  if (above === path) return true;
  const { mode, gid: group } = await stat(above);
  const passes = (mode & OTHERS_SEARCH) !== 0 || (group === gid && (mode & GROUP_SEARCH) !== 0);
  return passes && canReach(above, { gid });
}

/** What this process may do beyond its user, as its system says it. */
async function capabilities(): Promise<bigint> {
  const text = await readFile("/proc/self/status", "utf8").catch(() => "");
  const [, mask = "0"] = /^CapEff:\s*([0-9a-f]+)$/m.exec(text) ?? [];
  return BigInt(`0x${mask}`);
}
