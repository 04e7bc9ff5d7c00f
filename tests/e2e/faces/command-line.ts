import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../delivery/atoll.ts";
import type { Ran } from "../../delivery/atoll.ts";

const ATOLL = join(import.meta.dirname, "..", "..", "..", "packages", "cli", "bin", "atoll.mjs");

/** The command `atoll`, each time a process of its own, for a person with a home folder and a project folder. */
export type CommandLine = {
  readonly project: string;
  /** Runs in the project and gives the `--json` report. Throws with what was said when it does not end with 0. */
  report<T>(...args: string[]): Promise<T>;
  /** `atoll login`: `approve` is told the code that it shows, once, and the command goes on when that was approved. */
  login(approve: (userCode: string) => Promise<void>): Promise<Ran>;
  remove(): void;
};

/** A new person at a terminal, who knows the address of a registry. */
export function createCommandLine(registry: string): CommandLine {
  const desk = mkdtempSync(join(tmpdir(), "atoll-desk-"));
  const [home, project] = [join(desk, "home"), join(desk, "project")];
  for (const folder of [home, project]) mkdirSync(folder);
  const env = { HOME: home, XDG_CONFIG_HOME: join(home, ".config"), ATOLL_REGISTRY: registry, CI: "" };
  const atoll = (args: readonly string[], onOutput?: (text: string) => void) =>
    run(process.execPath, [ATOLL, ...args], { cwd: project, env, ...(onOutput && { onOutput }) });
  return {
    project,
    async report<T>(...args: string[]) {
      const { code, out, err } = await atoll([...args, "--json"]);
      if (code !== 0) throw new Error(`atoll ${args.join(" ")} ended with ${code}:\n${out}\n${err}`);
      return JSON.parse(out) as T;
    },
    async login(approve) {
      let approval: Promise<void> | undefined;
      const ran = await atoll(["login"], (said) => {
        const userCode = /\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/.exec(said)?.[0];
        if (userCode !== undefined) approval ??= approve(userCode);
      });
      await approval;
      return ran;
    },
    remove: () => rmSync(desk, { recursive: true, force: true }),
  };
}
