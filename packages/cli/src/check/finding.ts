import type { Finding } from "@atoll/distribution/registry";
import type { Problem } from "../bundle/problem.ts";
import { safeText } from "../terminal/safe-text.ts";
import type { Paint } from "../terminal/paint.ts";

/** A problem of the build as a finding: its code stands for the rule. */
export function findingOf({ code, message, hint, at }: Problem, severity: Finding["severity"]): Finding {
  return {
    rule: code,
    severity,
    message,
    fix: hint ?? "",
    file: at?.file ?? null,
    line: at?.line ?? null,
    column: at?.column ?? null,
    evidence: at === undefined ? null : at.lineText.trim().slice(0, 200),
  };
}

/** A finding as text: `file:line:col severity rule message`, then what was found and what to do. */
export function formatFinding(
  { file, line, column, severity, rule, message, evidence, fix }: Finding,
  paint: Paint,
): string {
  const place = [file ?? "(package)", line, column].filter((part) => part !== null).join(":");
  const colour = severity === "blocking" ? paint.red : severity === "warning" ? paint.yellow : paint.dim;
  const lines = [`${paint.bold(safeText(place))} ${colour(severity)} ${rule} ${safeText(message)}`];
  if (evidence !== null && evidence !== "")
    lines.push(paint.dim(`    ${safeText(evidence.replace(/\s+/g, " "))}`));
  if (fix !== "") lines.push(`    ${safeText(fix)}`);
  return lines.join("\n");
}

/** How many there are of each severity: `1 blocking, 2 warnings`. */
export function countFindings(findings: readonly Finding[]): string {
  const count = (severity: Finding["severity"]) =>
    findings.filter((each) => each.severity === severity).length;
  const parts = [
    [count("blocking"), "blocking", "blocking"],
    [count("warning"), "warning", "warnings"],
    [count("note"), "note", "notes"],
  ] as const;
  const named = parts
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => `${number} ${number === 1 ? one : many}`);
  return named.length === 0 ? "nothing found" : named.join(", ");
}
