export { createQueues } from "../client/exclusive.ts";
export { createDeviceCrypto } from "./device-crypto.ts";
export type { DeviceCrypto, Digest } from "./device-crypto.ts";
