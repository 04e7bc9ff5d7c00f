export { hostFilesSchema, readPageData } from "./web/host-files.ts";
export type { HostFiles } from "./web/host-files.ts";
export { createWebHost } from "./web/web-host.ts";
export type { HostRecords, WebHostOptions } from "./web/web-host.ts";
export { createWebSandboxes } from "./web/web-sandboxes.ts";
export type { WebSandboxesOptions } from "./web/web-sandboxes.ts";
export { createWhenIdle } from "./web/when-idle.ts";
export type { IdleWindow, WhenIdle } from "./web/when-idle.ts";
