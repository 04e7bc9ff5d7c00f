import { AtollError } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";

/** One thing that keeps a mini-app from being bundled, or a warning about it. */
export type Problem = {
  readonly code: ErrorCode;
  /** What happened, with the value. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
  /** Relative to the project; lines and columns count from 1. */
  readonly at?: {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly lineText: string;
  };
};

/** The problem as text of a few lines: code and place, message, source line, hint. */
export function formatProblem(problem: Problem): string {
  const { at } = problem;
  const place = at === undefined ? "" : `  ${at.file}:${at.line}:${at.column}`;
  const lines = [`${problem.code}${place}`, indent(problem.message)];
  if (at !== undefined && at.lineText.trim() !== "") lines.push(`  ${at.line} | ${clip(at.lineText.trim())}`);
  if (problem.hint !== undefined) lines.push(indent(problem.hint));
  return lines.join("\n");
}

/** The error of a failed build: code of the first problem, all of them in its message and in `data.problems`. */
export function bundleError(problems: readonly [Problem, ...Problem[]]): AtollError {
  return new AtollError(problems[0].code, problems.map(formatProblem).join("\n\n"), { data: { problems } });
}

/** The problems of an error thrown by {@link bundleError}; an empty list for any other. */
export function problemsOf(error: AtollError): readonly Problem[] {
  const problems = error.data?.["problems"];
  return Array.isArray(problems) ? (problems as readonly Problem[]) : [];
}

function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n");
}

function clip(line: string): string {
  return line.length > 120 ? `${line.slice(0, 117)}...` : line;
}
