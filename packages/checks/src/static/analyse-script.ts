import type { Program } from "acorn";
import type { RuleId } from "../rules.ts";
import { addresses } from "./rules/addresses.ts";
import { codeFromText } from "./rules/code-from-text.ts";
import { compilerIntrinsics } from "./rules/compiler-intrinsics.ts";
import { hiddenText } from "./rules/hidden-text.ts";
import { imports } from "./rules/imports.ts";
import { interpreters } from "./rules/interpreters.ts";
import { obfuscation } from "./rules/obfuscation.ts";
import { secrets } from "./rules/secrets.ts";
import { sourceMapUrl } from "./rules/source-map-url.ts";
import { webAssembly } from "./rules/web-assembly.ts";
import { parseScript, visitNodes } from "./script-ast.ts";
import type { Report, ScriptFacts, ScriptRule } from "./script-rule.ts";
import { wrapperOf } from "./wrapper.ts";

/** The rules of scripts, in the order of their findings. A new one is a file of `rules/` and a line here. */
const SCRIPT_RULES: readonly ScriptRule[] = [
  compilerIntrinsics,
  codeFromText,
  interpreters,
  webAssembly,
  imports,
  obfuscation,
  hiddenText,
  sourceMapUrl,
  secrets,
  addresses,
];

/** Something found, at an offset of the script. */
export type ScriptFinding = {
  readonly rule: RuleId;
  readonly offset: number;
  readonly message: string;
  readonly evidence?: string;
};

/** Security: a bundle made to trip a rule a million times costs no more than this many findings of it. */
const MAX_OF_RULE = 20;

/** What the rules find in a script, and the script parsed, unless it cannot be. */
export function analyseScript(facts: ScriptFacts): {
  readonly found: ScriptFinding[];
  readonly program?: Program;
} {
  const found: ScriptFinding[] = [];
  const counts = new Map<RuleId, number>();
  const report: Report = (rule, { start }, message, evidence) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    if (count <= MAX_OF_RULE)
      found.push({ rule, offset: start, message, ...(evidence !== undefined && { evidence }) });
  };
  const program = tryParse(facts.text, report);
  const visitors = SCRIPT_RULES.map((rule) => rule(report, facts));
  if (program !== undefined) {
    if (facts.file === "main.jsbundle" && wrapperOf(program) === undefined) {
      report(
        "static/not-a-module",
        program,
        'The bundle is not one call of __atoll_define("main", [modules], function (require, exports) { … }).',
        facts.text.slice(0, 200),
      );
    }
    visitNodes(program, (node, ancestors) => {
      for (const { visit } of visitors) visit?.(node, ancestors);
    });
  }
  for (const { end } of visitors) end?.();
  return program === undefined ? { found } : { found, program };
}

function tryParse(text: string, report: Report): Program | undefined {
  try {
    return parseScript(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = "pos" in error && typeof error.pos === "number" ? error.pos : 0;
    report(
      "static/syntax",
      { start: offset },
      `The bundle cannot be parsed: ${error.message}.`,
      text.slice(Math.max(0, offset - 40), offset + 40),
    );
    return undefined;
  }
}
