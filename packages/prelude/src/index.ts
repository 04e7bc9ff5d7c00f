export { API_LEVEL, buildPrelude, loadPrelude } from "./build.ts";
export type { Prelude, PreludeOptions } from "./build.ts";
