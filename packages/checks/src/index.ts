export { CHECKS } from "./checks.ts";
export type { Check, CheckContext } from "./check.ts";
export { runLimited } from "./child-process/run-limited.ts";
export type { LimitedResult, LimitedRun, NativeProgram } from "./child-process/run-limited.ts";
export { diffPackages } from "./diff/diff-packages.ts";
export type { PackageDiff } from "./diff/diff-packages.ts";
export { refuseIntrinsics } from "./refuse-intrinsics.ts";
export { RULES } from "./rules.ts";
export type { Rule, RuleId } from "./rules.ts";
