import { readSourceMap } from "../source-map/read-source-map.ts";
import { formatScript } from "../static/format-script.ts";
import { diffTexts } from "./diff-texts.ts";
import type { FileDiff } from "./diff-texts.ts";

/** The code of a package as text. */
export type Code = { readonly scripts: ReadonlyMap<string, string>; readonly map?: string | undefined };

/** One file of a difference, from so many lines on. */
export type DiffPart = { readonly path: string; readonly kind: FileDiff["kind"]; readonly from: number };

const MAX_FILES = 400;
const MAX_LINES = 20_000;

/** What changed in the code: the shipped scripts, formatted, then the claimed sources; with `part`, of one file alone. A package of npm counts as a file like any. */
export function diffCode(
  before: Code | undefined,
  now: Code,
  part?: DiffPart,
): { readonly files: FileDiff[]; readonly truncated: boolean } {
  const found: FileDiff[] = [];
  let lines = 0;
  let truncated = false;
  const add = (
    kind: FileDiff["kind"],
    old: ReadonlyMap<string, string>,
    fresh: ReadonlyMap<string, string>,
  ) => {
    for (const path of [...new Set([...fresh.keys(), ...old.keys()])].sort()) {
      if (part !== undefined && (path !== part.path || kind !== part.kind)) continue;
      if (found.length >= MAX_FILES || lines >= MAX_LINES) {
        truncated = true;
        return;
      }
      const diff = diffTexts({ path, kind, from: part?.from ?? 0 }, old.get(path), fresh.get(path));
      if (diff === undefined) continue;
      lines += diff.hunks.reduce((sum, hunk) => sum + hunk.lines.length, 0);
      found.push(diff);
    }
  };
  add("bundle", formatted(before), formatted(now));
  add("source", sourcesOf(before), sourcesOf(now));
  return { files: found, truncated };
}

function formatted(code: Code | undefined): Map<string, string> {
  return new Map([...(code?.scripts ?? [])].map(([path, text]) => [path, tryFormat(text)]));
}

/** A script that cannot be parsed is shown as it is. */
function tryFormat(text: string): string {
  try {
    return formatScript(text);
  } catch {
    return text;
  }
}

/** Sources by path, the creator's own before those of packages. */
function sourcesOf(code: Code | undefined): ReadonlyMap<string, string> {
  const map = code?.map === undefined ? undefined : readSourceMap(code.map);
  return map === undefined || typeof map === "string" ? new Map<string, string>() : map.sources;
}
