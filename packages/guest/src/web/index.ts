export { installWebApis, seedRandom } from "./install.ts";
export type { LogLevelIndex, WebDeps } from "./deps.ts";
export { createTimers, MAX_LIVE_TIMERS, MIN_DELAY_MS } from "./time/timers.ts";
export type { TimerCallback, Timers, TimersDeps } from "./time/timers.ts";
export { decodeBase64, encodeBase64 } from "./encoding/base64.ts";
export { decodeUtf8, encodeUtf8 } from "./encoding/utf8.ts";
export { inspect } from "./console/inspect.ts";
