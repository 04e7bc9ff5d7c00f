import type { Version } from "@atoll/distribution/registry";
import type { CommandContext, CommandResult } from "../command/command.ts";
import { describeVersion } from "./describe-version.ts";
import { brokenStep, SENT_BACK } from "./follow-version.ts";

/** What became of a submission, and what to do next. */
export function describeOutcome(version: Version, { terminal, now }: CommandContext): CommandResult {
  const broken = brokenStep(version);
  const text = describeVersion(version, terminal.paint, now());
  const json = { version, findings: version.findings };
  if (broken !== undefined) {
    const advice = `The check "${broken.name}" could not run: that is the registry's fault. Run atoll submit again later.`;
    return { exit: "unreachable", json, text: `${text}\n${advice}` };
  }
  return {
    exit: SENT_BACK.includes(version.state) ? "problems" : "done",
    json,
    text: `${text}\n${nextStep(version)}`,
  };
}

function nextStep({ state, version: { code } }: Version): string {
  if (state === "checks_failed") return "Mend what is blocking, then run atoll submit again.";
  if (state === "in_review") return "In review. Follow it with: atoll status --watch";
  if (state === "changes_requested")
    return "Sent back. Change what the review asks for, then run atoll submit again.";
  if (state === "rejected") return "Rejected. The note says why.";
  if (state === "approved") return `Approved. Release it with: atoll release ${code} --percent 10`;
  if (state === "released") return "This very package is released already.";
  return "See: atoll status";
}
