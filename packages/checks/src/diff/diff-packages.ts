import { entryBeside } from "../child-process/entry-url.ts";
import { ownPackage, packageFolders } from "../child-process/package-folders.ts";
import { runLimited } from "../child-process/run-limited.ts";
import { decodeDiff } from "./decode-diff.ts";
import { compareNames, diffAccess } from "./diff-access.ts";
import type { AccessDiff, Changes } from "./diff-access.ts";
import type { DiffPart } from "./diff-code.ts";
import type { FileDiff } from "./diff-texts.ts";

type Files = ReadonlyMap<string, Uint8Array>;

/** What a reviewer has to look at again. */
export type PackageDiff = {
  readonly access: AccessDiff;
  readonly assets: Changes & { readonly changed: readonly string[] };
  /** The shipped scripts, formatted, then the sources as their creator claims them. */
  readonly files: readonly FileDiff[];
  /** True when there is more than is shown. */
  readonly truncated: boolean;
  /** Why the code could not be compared; null when it was. */
  readonly problem: string | null;
};

/** Where the process that compares finds the code of a package: names of files in its scratch folder. */
export type CodeFiles = {
  readonly scripts: readonly { readonly path: string; readonly name: string }[];
  readonly map: string | undefined;
};
export type DiffTask = {
  readonly before: CodeFiles | undefined;
  readonly now: CodeFiles;
  readonly part?: DiffPart;
};

const LIMITS = { timeoutMs: 60_000, cpuSeconds: 45, memoryMiB: 1_024, outputBytes: 32 * 1024 * 1024 };
const LIBRARIES = ["acorn", "astring", "diff", "source-map-js"];

/**
 * What changed from one package to the next; without an older one, everything is new. Code is compared in a process of its own; with `part`,
 * that of one file alone, from so many lines on.
 */
export async function diffPackages(
  files: Files,
  previousFiles: Files | undefined,
  part?: DiffPart,
): Promise<PackageDiff> {
  const scratch = new Map<string, Uint8Array>();
  const task: DiffTask = {
    before: previousFiles && putCode(scratch, "before", previousFiles),
    now: putCode(scratch, "now", files),
    ...(part !== undefined && { part }),
  };
  scratch.set("task.json", new TextEncoder().encode(JSON.stringify(task)));
  const result = await runLimited({
    run: {
      entry: entryBeside(import.meta.url, "./diff-entry"),
      readable: [ownPackage(import.meta.url), ...packageFolders(import.meta.url, LIBRARIES)],
    },
    files: scratch,
    limits: LIMITS,
  });
  const access = diffAccess(files, previousFiles);
  const assets = diffAssets(files, previousFiles ?? new Map());
  const why =
    result.ended === "done" ? "its answer was not understood." : `${result.ended}: ${result.detail}`;
  const code = result.ended === "done" ? decodeDiff(result.output) : undefined;
  if (code !== undefined) return { access, assets, ...code, problem: null };
  return { access, assets, files: [], truncated: true, problem: `The code could not be compared (${why})` };
}

function putCode(scratch: Map<string, Uint8Array>, side: string, files: Files): CodeFiles {
  const put = (path: string, name: string) => {
    scratch.set(name, files.get(path) ?? new Uint8Array());
    return name;
  };
  const paths = [...files.keys()].filter((path) => path.endsWith(".jsbundle"));
  return {
    scripts: paths.map((path, index) => ({ path, name: put(path, `${side}-script-${index}`) })),
    map: files.has("main.jsbundle.map") ? put("main.jsbundle.map", `${side}-map`) : undefined,
  };
}

function diffAssets(files: Files, before: Files): PackageDiff["assets"] {
  const assets = (all: Files) => [...all.keys()].filter((path) => path.startsWith("assets/"));
  const changed = assets(files).filter((path) => {
    const [old, fresh] = [before.get(path), files.get(path)];
    return old !== undefined && fresh !== undefined && Buffer.compare(old, fresh) !== 0;
  });
  return { ...compareNames(assets(before), assets(files)), changed: changed.sort() };
}
