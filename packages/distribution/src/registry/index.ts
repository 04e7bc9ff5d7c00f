export * from "./api.ts";
export { exchange } from "./exchange.ts";
export type { Asked, Connection } from "./exchange.ts";
export { createRegistryApi } from "./registry-api.ts";
export type { RegistryApi, RegistryApiOptions } from "./registry-api.ts";
export { createPortalApi } from "./portal-api.ts";
export type { AuditQuery, Decision, NewAccount, NewHost, NewToken, PortalApi } from "./portal-api.ts";
export * from "./portal-schemas.ts";
