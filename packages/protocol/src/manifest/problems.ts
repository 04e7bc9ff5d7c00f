import type { z } from "zod";
import { quoteForMessage } from "../quote.ts";

/** One thing that is wrong with a manifest. */
export type ManifestProblem = {
  /** Where, for example `network.allowedDomains[0]`; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong, with the value. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
};

type Issue = z.core.$ZodIssue;

/** Turns zod's issues into what a creator reads: the value, and what to do. */
export function toProblems(issues: readonly Issue[], known: readonly string[]): ManifestProblem[] {
  return issues.flatMap((issue): ManifestProblem[] => {
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(issue, key, known));
    return [{ path: formatPath(issue.path), ...describe(issue) }];
  });
}

/** `["pages", 0, "path"]` as `pages[0].path`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    const name = String(part);
    if (!/^[$\w.-]+$/.test(name) || name.includes(".")) return `${text}[${quoteForMessage(name)}]`;
    return text === "" ? name : `${text}.${name}`;
  }, "");
}

function describe(issue: Issue): Omit<ManifestProblem, "path"> {
  const where = formatPath(issue.path) || "manifest.json";
  const value = quoteForMessage(issue.input);
  if (issue.input === undefined)
    return { message: `"${where}" is missing.`, fix: missingFix(issue) + exampleOf(where) };
  if (issue.code === "invalid_type") {
    return {
      message: `"${where}" is ${value}, which is not ${article(issue.expected)}.`,
      fix: typeFix(issue.expected) + exampleOf(where),
    };
  }
  if (issue.code === "invalid_key") {
    return {
      message: `"${where}" has a name that is not allowed.`,
      fix: issue.issues[0]?.message ?? issue.message,
    };
  }
  return { message: `"${where}" is ${value}, which is not allowed.`, fix: fixOf(issue) };
}

function fixOf(issue: Issue): string {
  if (issue.code === "too_big") return `Keep it at ${amount(issue.maximum, issue.origin)} or less.`;
  if (issue.code === "too_small") return `Make it ${amount(issue.minimum, issue.origin)} or more.`;
  if (issue.code === "invalid_value")
    return `Use one of ${issue.values.map((v) => quoteForMessage(v)).join(", ")}.`;
  return issue.message;
}

function amount(count: number | bigint, origin: string): string {
  const plural = Number(count) === 1 ? "" : "s";
  if (origin === "string") return `${count} character${plural}`;
  return origin === "array" ? `${count} item${plural}` : `${count}`;
}

function article(expected: string): string {
  if (expected === "int") return "a whole number";
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}

function typeFix(expected: string): string {
  return `Write ${article(expected)} here.`;
}

function missingFix(issue: Issue): string {
  return issue.code === "invalid_type" ? `Add it: ${article(issue.expected)}.` : "Add it.";
}

/** What the fields without which there is no manifest look like. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ["id", '"id": "com.example.splitter"'],
  ["name", '"name": "Splitter"'],
  ["version", '"version": { "name": "1.0.0", "code": 1 }'],
  ["apiLevel", '"apiLevel": 1'],
  ["entry", '"entry": "src/main.tsx"'],
]);

function exampleOf(field: string): string {
  const example = EXAMPLES.get(field);
  return example === undefined ? "" : ` For example ${example}.`;
}

function unknownKey(issue: Issue, key: string, known: readonly string[]): ManifestProblem {
  const near = issue.path.length === 0 ? known.find((name) => isNear(name, key)) : undefined;
  const fix = near === undefined ? "Remove it." : `Write "${near}".`;
  const path = formatPath([...issue.path, key]);
  return {
    path,
    message: `${quoteForMessage(key)} is not a field of ${formatPath(issue.path) || "a manifest"}.`,
    fix,
  };
}

/** Whether a name is another one but for its case, dashes, and the order of its letters. */
function isNear(name: string, key: string): boolean {
  return lettersOf(name) === lettersOf(key);
}

function lettersOf(name: string): string {
  return [...name.toLowerCase().replace(/[-_]/g, "")].sort().join("");
}
