import { fileURLToPath } from "node:url";

export type NodeEntry = {
  readonly entry: URL;
  /** Folders whose files it may read: its code. */
  readonly readable: readonly string[];
  /** Whether it may start threads; false unless given. */
  readonly threads?: boolean;
};

/**
 * The command that starts an entry with Node under its permission model: no files but its code and its scratch folder, no child
 * processes, no native addons, no code from text; from Node 25 on no network either. Node 20 knows the model under its first name.
 */
export function nodeCommand({ entry, readable, threads = false }: NodeEntry, run: NodeRun): string[] {
  const model = permissionFlag(process.allowedNodeEnvironmentFlags);
  const allowed = [...readable, run.scratch].map((folder) => `--allow-fs-read=${folder}/*`);
  return [
    process.execPath,
    "--no-warnings",
    "--disallow-code-generation-from-strings",
    `--max-old-space-size=${run.memoryMiB}`,
    ...(model === undefined ? [] : [model, ...allowed, ...(threads ? ["--allow-worker"] : [])]),
    fileURLToPath(entry),
  ];
}

type NodeRun = { readonly scratch: string; readonly memoryMiB: number };

/** The flag that turns Node's permission model on; undefined where this Node has none. */
export function permissionFlag(flags: Pick<ReadonlySet<string>, "has">): string | undefined {
  return ["--permission", "--experimental-permission"].find((flag) => flags.has(flag));
}
