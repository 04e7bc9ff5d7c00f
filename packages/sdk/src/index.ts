export { platform } from "./platform.ts";
export { PlatformError } from "@atoll/capabilities/guest";
export { useEnvironment, useLifecycle } from "./hooks.ts";
export type { Environment, LifecycleState } from "@atoll/protocol/wire";
