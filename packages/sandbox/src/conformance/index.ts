export { CORPUS_ROWS, ENGINE_ATTACKS } from "./attacks.ts";
export { attackBundle } from "./attacks/attack.ts";
export type { Attack, Verdict } from "./attacks/attack.ts";
export type { ConformanceOptions } from "./context.ts";
export { describeAttacks } from "./describe-attacks.ts";
export type { AttackSuiteOptions } from "./describe-attacks.ts";
export { describeEngine } from "./describe-engine.ts";
export { Recorder } from "./recorder.ts";
export { TEST_LIMITS, TEST_PRELUDE } from "./test-prelude.ts";
