import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../bundle/problem.ts";
import type { FramedProblem } from "../contract.ts";
import { frameOf } from "./code-frame.ts";

/** Problems with the source around their places, where it can be read. */
export function frameProblems(projectDir: string, problems: readonly Problem[]): FramedProblem[] {
  return problems.map((problem) => {
    if (problem.at === undefined) return problem;
    const frame = frameOf(textOf(projectDir, problem.at.file), problem.at);
    return frame === undefined ? problem : { ...problem, frame };
  });
}

function textOf(projectDir: string, file: string): string {
  try {
    return readFileSync(join(projectDir, file), "utf8");
  } catch {
    // Gone meanwhile, or in a package that lies elsewhere: the problem has its own line.
    return "";
  }
}
