export { createHermesCliEngine } from "./engine.ts";
export type { HermesCliOptions } from "./engine.ts";
export { lowerForHermes } from "./lower.ts";
export { runAsBytecode } from "./run-as-bytecode.ts";
export type { BytecodeRun } from "./run-as-bytecode.ts";
