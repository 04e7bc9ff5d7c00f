import { isAtollError } from "@atoll/protocol";
import type { Finding } from "@atoll/distribution/registry";
import { buildMiniApp } from "../bundle/build-mini-app.ts";
import type { BuiltMiniApp } from "../bundle/build-mini-app.ts";
import { problemsOf } from "../bundle/problem.ts";
import type { Problem } from "../bundle/problem.ts";
import { checkTypes } from "./check-types.ts";
import { findingOf } from "./finding.ts";

/** What was found, and the package it was found in; null when it could not be built. */
export type CheckReport = {
  readonly findings: readonly Finding[];
  readonly built: BuiltMiniApp | null;
  /** Names of what was run, in order. */
  readonly ran: readonly string[];
};

export type CheckOptions = {
  readonly projectDir: string;
  readonly signal: AbortSignal;
  tell(text: string): void;
};

/** Checks a mini-app as the registry will: its types, its build, and the registry's own rule pack. */
export async function checkMiniApp({ projectDir, signal, tell }: CheckOptions): Promise<CheckReport> {
  tell("Checking types …");
  const types = await checkTypes(projectDir, signal);
  const ran = types === null ? ["build"] : ["types", "build"];
  tell("Building …");
  const build = await tryBuild(projectDir);
  const before = [...(types ?? []), ...build.findings];
  if (build.built === null) return { findings: before, built: null, ran };
  // Loaded only here: the simulator and its sandbox are not for commands that check nothing.
  const { CHECKS } = await import("@atoll/checks");
  const found: Finding[] = [];
  for (const check of CHECKS) {
    tell(`Checking: ${check.name} …`);
    found.push(...(await check.run({ files: build.built.files })));
    // What a check says whose processes were stopped is not true.
    signal.throwIfAborted();
  }
  return {
    findings: [...before, ...found],
    built: build.built,
    ran: [...ran, ...CHECKS.map(({ name }) => name)],
  };
}

async function tryBuild(
  projectDir: string,
): Promise<{ readonly built: BuiltMiniApp | null; readonly findings: readonly Finding[] }> {
  try {
    const built = await buildMiniApp({ projectDir });
    return { built, findings: built.warnings.map((warning) => findingOf(warning, "warning")) };
  } catch (error) {
    if (!isAtollError(error)) throw error;
    const problems: readonly Problem[] = problemsOf(error);
    const all = problems.length > 0 ? problems : [{ code: error.code, message: error.message }];
    return { built: null, findings: all.map((problem) => findingOf(problem, "blocking")) };
  }
}
