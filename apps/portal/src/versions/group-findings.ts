import type { Finding } from "@atoll/distribution/registry";

export type FindingGroup = {
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly fix: string;
  readonly findings: readonly Finding[];
};

const GRAVITY = { blocking: 0, warning: 1, note: 2 } as const;

/** Findings by their rules: what blocks first, then by name. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group === undefined) groups.set(finding.rule, [finding]);
    else group.push(finding);
  }
  return [...groups]
    .map(([rule, found]) => ({ rule, severity: gravest(found), fix: found[0]?.fix ?? "", findings: found }))
    .sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || a.rule.localeCompare(b.rule));
}

function gravest(findings: readonly Finding[]): Finding["severity"] {
  const order = ["blocking", "warning", "note"] as const;
  return order.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "note";
}

/** Where a finding is, as editors write it: `file:line:column`, as far as it is known. */
export function findingPlace({ file, line, column }: Pick<Finding, "file" | "line" | "column">): string {
  return [file, line, line === null ? null : column].filter((part) => part !== null).join(":");
}
