import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Portal } from "../../scripts/seed/portal.ts";
import { run } from "./atoll.ts";
import type { Ran } from "./atoll.ts";
import { startDevServer } from "./dev-server.ts";
import type { DevServer } from "./dev-server.ts";

/** The machine's own Node and npm, as creators have them: without the repository's on the PATH. */
const PATH = (process.env["PATH"] ?? "")
  .split(delimiter)
  .filter((folder) => !folder.includes("node_modules"))
  .join(delimiter);

/** A creator at a terminal, with a home folder of their own. */
export type Creator = {
  readonly project: string;
  npm(...args: string[]): Promise<Ran>;
  /** The `atoll` that npm installed. */
  atoll(...args: string[]): Promise<Ran>;
  /** `atoll … --json`, decoded. Throws when it does not end with 0. */
  report<T>(...args: string[]): Promise<T>;
  /** `atoll dev`, until it is stopped. */
  dev(): Promise<DevServer>;
  /** `atoll login`, with the code approved in the portal while it waits. */
  login(portal: Portal): Promise<Ran>;
  read(path: string): string;
  /** Rewrites a file of the project. */
  edit(path: string, change: (text: string) => string): void;
};

export type CreatorOptions = { readonly home: string; readonly project: string; readonly registry: string };

/** A creator who works in a folder and knows the address of a registry. */
export function createCreator({ home, project, registry }: CreatorOptions): Creator {
  const env = { PATH, HOME: home, XDG_CONFIG_HOME: join(home, ".config"), NODE_OPTIONS: "", CI: "" };
  const binary = join(project, "node_modules", ".bin", "atoll");
  const npm = (...args: string[]) => run("npm", args, { cwd: project, env });
  const atoll = (...args: string[]) => run(binary, args, { cwd: project, env });
  const read = (path: string) => readFileSync(join(project, path), "utf8");
  return {
    project,
    npm,
    atoll,
    async report<T>(...args: string[]) {
      const { code, out, err } = await atoll(...args, "--json");
      if (code !== 0) throw new Error(`atoll ${args.join(" ")} ended with ${code}:\n${out}\n${err}`);
      return JSON.parse(out) as T;
    },
    dev: () => startDevServer({ binary, cwd: project, env }),
    login: (portal) => login({ binary, cwd: project, env, registry }, portal),
    read,
    edit: (path, change) => writeFileSync(join(project, path), change(read(path))),
  };
}

type Place = {
  readonly binary: string;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly registry: string;
};

function login({ binary, cwd, env, registry }: Place, portal: Portal): Promise<Ran> {
  const child = spawn(binary, ["login", "--registry", registry], { cwd, env: { ...process.env, ...env } });
  let out = "";
  let err = "";
  let approved = false;
  const look = () => {
    const userCode = /\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/.exec(out + err)?.[0];
    if (userCode === undefined || approved) return;
    approved = true;
    void portal.post("/api/device/approve", { userCode });
  };
  child.stdout.on("data", (chunk: Buffer) => ((out += chunk.toString()), look()));
  child.stderr.on("data", (chunk: Buffer) => ((err += chunk.toString()), look()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, out, err }));
  });
}
