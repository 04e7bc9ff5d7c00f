import { RULES } from "./rules.ts";
import type { Rule } from "./rules.ts";

const INTRODUCTION = `# Rules

What \`atoll check\` and every registry look for in a package: one rule pack, in \`packages/checks/src/rules.ts\`. A **blocking** finding
stops a version; a **warning** goes to the reviewer, who decides; a **note** is for reading. Decisions of review name rules by their id,
which never changes its meaning.
`;

/** The text of docs/reference/rules.md: every rule, in a table for each check. */
export function rulesReference(rules: { readonly [id: string]: Rule } = RULES): string {
  const byCheck = groupByCheck(rules);
  const sections = [...byCheck].map(
    ([check, rows]) =>
      `## ${check}\n\n| rule | severity | what it finds | what to do |\n|---|---|---|---|\n${rows.map(rowOf).join("\n")}\n`,
  );
  return [INTRODUCTION, ...sections].join("\n");
}

function rowOf([id, { severity, summary, fix }]: [string, Rule]): string {
  return `| \`${id}\` | ${severity} | ${summary} | ${fix} |`;
}

function groupByCheck(rules: { readonly [id: string]: Rule }): Map<string, [string, Rule][]> {
  const groups = new Map<string, [string, Rule][]>();
  for (const row of Object.entries(rules)) {
    const check = row[0].slice(0, row[0].indexOf("/"));
    groups.set(check, [...(groups.get(check) ?? []), row]);
  }
  return groups;
}
