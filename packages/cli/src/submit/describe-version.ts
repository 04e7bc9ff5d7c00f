import type { CheckStep, Version } from "@atoll/distribution/registry";
import { formatFinding } from "../check/finding.ts";
import type { Paint } from "../terminal/paint.ts";
import { safeText } from "../terminal/safe-text.ts";

/** A version as text: state and clock, its checks, what they found, and what the review decided. */
export function describeVersion(version: Version, paint: Paint, nowMs: number): string {
  const { name, code } = version.version;
  const age = describeDuration(nowMs - Date.parse(version.createdAt));
  return [
    `${paint.bold(safeText(`${name} (${code})`))}  ${version.state}  uploaded ${age} ago`,
    ...version.steps.map((step) => `  ${describeStep(step, nowMs)}`),
    ...version.findings.map((finding) => formatFinding(finding, paint)),
    ...describeDecision(version),
  ].join("\n");
}

function describeStep({ name, state, reason, startedAt, endedAt }: CheckStep, nowMs: number): string {
  const end = endedAt === null ? nowMs : Date.parse(endedAt);
  const clock = startedAt === null ? "" : `  ${describeDuration(end - Date.parse(startedAt))}`;
  return safeText(`${name.padEnd(12)} ${state}${clock}${reason === null ? "" : `  ${reason}`}`);
}

function describeDecision({ decision }: Version): string[] {
  if (decision === null) return [];
  const rules = decision.rules.length === 0 ? [] : [`  rules  ${decision.rules.join(", ")}`];
  const note = decision.note === "" ? [] : [`  note   ${decision.note}`];
  return [`  review: ${decision.outcome} at ${decision.at}`, ...rules, ...note].map(safeText);
}

/** A time as people say it: `3 min`. */
function describeDuration(ms: number): string {
  const seconds = Math.max(0, ms / 1000);
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 100) return `${Math.round(seconds)} s`;
  if (seconds < 100 * 60) return `${Math.round(seconds / 60)} min`;
  return seconds < 48 * 3600 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} days`;
}
