export { lockdown } from "./lockdown.ts";
export { ALLOWED_GLOBALS, ENGINE_GLOBALS, UNDELETABLE_GLOBALS } from "./allowed-globals.ts";
export type { WebGlobal } from "./allowed-globals.ts";
export { defineGlobal } from "./own-globals.ts";
