import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** What the system offers to confine a process with, beyond limits and Node's own permission model. */
export type Confinement = {
  /** Stands before a command. */
  readonly prefix: readonly string[];
  /** True when the process has a network of its own, with nothing in it. */
  readonly withoutNetwork: boolean;
  /** The user and group that it runs as, when that is not ours. */
  readonly uid?: number;
};

/** Of the user "nobody", who owns nothing. */
const NOBODY = 65_534;
const PROBE_MS = 10_000;

let found: Promise<Confinement> | undefined;

/** The strongest confinement that works here, tried once. */
export function findConfinement(): Promise<Confinement> {
  found ??= firstThatWorks(candidates(process.platform, process.getuid?.() === 0));
  return found;
}

/**
 * Confinements to try, strongest first. Linux as root: a network namespace and another user. Linux otherwise: a network namespace
 * inside a user namespace, where the system lets users have them. Elsewhere, and in containers that forbid all of it: none.
 */
export function candidates(platform: NodeJS.Platform, isRoot: boolean): Confinement[] {
  const none: Confinement = { prefix: [], withoutNetwork: false };
  const unshare = tool("unshare");
  const setpriv = tool("setpriv");
  if (platform !== "linux") return [none];
  const cut = unshare === undefined ? [] : [unshare, "--net"];
  if (!isRoot) {
    const user = cut.length === 0 ? [] : [...cut, "--user", "--map-current-user"];
    return user.length === 0 ? [none] : [{ prefix: user, withoutNetwork: true }, none];
  }
  const drop = setpriv === undefined ? [] : [setpriv, ...asNobody()];
  return [
    { prefix: [...cut, ...drop], withoutNetwork: cut.length > 0, ...(drop.length > 0 && { uid: NOBODY }) },
    ...(drop.length === 0 ? [] : [{ prefix: drop, withoutNetwork: false, uid: NOBODY }]),
    { prefix: cut, withoutNetwork: cut.length > 0 },
    none,
  ];
}

function asNobody(): string[] {
  return [
    `--reuid=${NOBODY}`,
    `--regid=${NOBODY}`,
    "--clear-groups",
    "--no-new-privs",
    "--inh-caps=-all",
    "--bounding-set=-all",
  ];
}

function tool(name: string): string | undefined {
  return ["/usr/bin", "/bin", "/usr/sbin"]
    .map((folder) => `${folder}/${name}`)
    .find((path) => existsSync(path));
}

async function firstThatWorks(list: readonly Confinement[]): Promise<Confinement> {
  for (const confinement of list) {
    if (await works(confinement)) return confinement;
  }
  return { prefix: [], withoutNetwork: false };
}

/** Works when Node starts in it and can read this very file: another user may not get that far into a home folder. */
async function works({ prefix }: Confinement): Promise<boolean> {
  const [program = process.execPath, ...rest] = [...prefix, process.execPath];
  const read = `require("node:fs").readFileSync(${JSON.stringify(fileURLToPath(import.meta.url))})`;
  try {
    await promisify(execFile)(program, [...rest, "--eval", read], {
      env: {},
      cwd: "/",
      timeout: PROBE_MS,
      killSignal: "SIGKILL",
    });
    return true;
  } catch {
    return false;
  }
}
