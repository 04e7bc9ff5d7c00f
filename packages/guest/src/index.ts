export { bridge } from "./bridge/bridge.ts";
export { startGuest } from "./start.ts";
export type { GuestOptions } from "./start.ts";
