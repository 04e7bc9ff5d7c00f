export * from "./wire/index.ts";
export * from "./schema/index.ts";
export type { GuestBridge, GuestSignal } from "./bridge.ts";
export { AtollError, ERROR_CODES, isAtollError } from "./errors.ts";
export type { ErrorCode, ErrorCodeRow } from "./errors.ts";
