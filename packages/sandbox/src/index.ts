export type {
  EngineTraits,
  Sandbox,
  SandboxEnd,
  SandboxEngine,
  SandboxLimits,
  SandboxListener,
  SandboxOptions,
  Script,
} from "./engine.ts";
export { assertSource, isBytecode } from "./bytecode.ts";
export type { Clock } from "./clock.ts";
export { createSandboxPool } from "./pool.ts";
export type { SandboxPool, SandboxPoolOptions } from "./pool.ts";
