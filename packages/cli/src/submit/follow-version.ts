import type { RegistryApi, Version, VersionState } from "@atoll/distribution/registry";
import type { CommandContext } from "../command/command.ts";
import { patiently } from "./patiently.ts";

const POLL_MS = 1_000;

/** States in which the registry works by itself. */
export const IN_CHECKS: readonly VersionState[] = ["uploaded", "checking"];
/** States in which someone else works. */
export const UNSETTLED: readonly VersionState[] = [...IN_CHECKS, "in_review"];

/** States in which it is the creator's turn. */
export const SENT_BACK: readonly VersionState[] = ["checks_failed", "changes_requested", "rejected"];

/** Looks at a version until it is in none of the given states, or a check of it cannot run. */
export async function followVersion(
  api: RegistryApi,
  id: string,
  states: readonly VersionState[],
  context: CommandContext,
): Promise<Version> {
  for (;;) {
    const version = await patiently(() => api.version(id), context);
    if (!states.includes(version.state) || brokenStep(version) !== undefined) return version;
    context.terminal.progress(describeWork(version));
    await context.sleep(POLL_MS);
  }
}

/** A check that could not run, by no fault of the mini-app. */
export function brokenStep({ steps, state }: Version) {
  return IN_CHECKS.includes(state) || state === "checks_failed"
    ? steps.find((step) => step.state === "error")
    : undefined;
}

function describeWork({ state, steps }: Version): string {
  if (state === "in_review") return "In review: a person looks at it …";
  const done = steps.filter((step) => step.state === "passed" || step.state === "failed").length;
  const running = steps.find((step) => step.state === "running")?.name ?? "waiting";
  return `Checks at the registry: ${done} of ${steps.length}, ${running} …`;
}
