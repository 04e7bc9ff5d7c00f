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
export { systemClock } from "./clock.ts";
export type { Clock } from "./clock.ts";
export { createSandboxPool } from "./pool.ts";
export type { SandboxPool, SandboxPoolOptions } from "./pool.ts";
export { Watchdog } from "./watchdog.ts";
export type { WatchdogOptions } from "./watchdog.ts";
