import { RULES } from "../rules.ts";
import type { RuleId } from "../rules.ts";
import { entryBeside } from "../child-process/entry-url.ts";
import { ownPackage, packageFolders } from "../child-process/package-folders.ts";
import { runLimited } from "../child-process/run-limited.ts";
import { safeJson } from "../child-process/safe-json.ts";
import type { PlacedFinding } from "./analysis.ts";
import type { ScriptFacts } from "./script-rule.ts";

/** What the process that parses is to do. */
export type AnalysisTask = {
  readonly name: "rules" | "sources" | "intrinsics" | "format";
  readonly facts: Omit<ScriptFacts, "text">;
  readonly hasMap: boolean;
};

export type AnalysisInput = Pick<AnalysisTask, "name" | "facts"> & {
  readonly script: Uint8Array;
  readonly map?: Uint8Array | undefined;
};

/** The answer of a task as it came, still to be decoded; or why there is none. */
export type AnalysisResult =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly why: string };

/** Enough for the largest bundle of real code by far; what needs more was made to. */
const LIMITS = { timeoutMs: 30_000, cpuSeconds: 20, memoryMiB: 1_024, outputBytes: 32 * 1024 * 1024 };
const LIBRARIES = ["acorn", "astring", "source-map-js"];

/** Parses a script in a process of its own. Security: no parser of hostile text runs in ours. */
export async function runAnalysis({ name, facts, script, map }: AnalysisInput): Promise<AnalysisResult> {
  const task: AnalysisTask = { name, facts, hasMap: map !== undefined };
  const files = new Map([
    ["task.json", new TextEncoder().encode(JSON.stringify(task))],
    ["script", script],
  ]);
  if (map !== undefined) files.set("map", map);
  const result = await runLimited({
    run: {
      entry: entryBeside(import.meta.url, "./analysis-entry"),
      readable: [ownPackage(import.meta.url), ...packageFolders(import.meta.url, LIBRARIES)],
    },
    files,
    limits: LIMITS,
  });
  if (result.ended !== "done") return { ok: false, why: `${result.ended}: ${result.detail}` };
  const answer = safeJson(result.output);
  return answer === undefined ? { ok: false, why: "its answer was not understood." } : { ok: true, answer };
}

const MAX_FINDINGS = 200;
const NOT_UNDERSTOOD = "The answer of the analysis was not understood.";

/** Findings out of an answer. Security: the process that gave it may have been taken over, so only their shape is believed. */
export function decodeFindings(answer: unknown): PlacedFinding[] {
  // Security: fail closed; no answer is not the answer that nothing was found.
  if (!Array.isArray(answer))
    return [{ rule: "static/analysis-failed", message: NOT_UNDERSTOOD, file: "main.jsbundle" }];
  return answer.slice(0, MAX_FINDINGS).filter(isPlacedFinding);
}

function isPlacedFinding(value: unknown): value is PlacedFinding {
  if (typeof value !== "object" || value === null) return false;
  const { rule, message, file, line, column, evidence } = value as Record<string, unknown>;
  const isPlace = [line, column].every((one) => one === undefined || Number.isSafeInteger(one));
  return (
    isRule(rule) &&
    typeof message === "string" &&
    typeof file === "string" &&
    isPlace &&
    (evidence === undefined || typeof evidence === "string")
  );
}

function isRule(value: unknown): value is RuleId {
  return typeof value === "string" && Object.hasOwn(RULES, value);
}
