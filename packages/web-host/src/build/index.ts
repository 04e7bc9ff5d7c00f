export { stop as stopCompiler } from "esbuild";
export { buildHostFiles } from "./host-files.ts";
export type { BuiltHost, HostFilesOptions } from "./host-files.ts";
export { buildWebScript, WEB_BUNDLE } from "./web-bundle.ts";
export { buildWorkerScript } from "./worker-bundle.ts";
export type { WebScript } from "./web-bundle.ts";
