export * from "./api.ts";
export { exchange } from "./exchange.ts";
export type { Asked, Connection } from "./exchange.ts";
export { createRegistryApi } from "./registry-api.ts";
export type { RegistryApi, RegistryApiOptions } from "./registry-api.ts";
