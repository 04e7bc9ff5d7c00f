import type { Finding } from "@atoll/distribution/registry";

/** How many findings there are of each severity. */
export function countSeverities(findings: readonly Finding[]): Readonly<Record<Finding["severity"], number>> {
  const count = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  return { blocking: count("blocking"), warning: count("warning"), note: count("note") };
}
