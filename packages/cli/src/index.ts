export { buildMiniApp } from "./bundle/build-mini-app.ts";
export type { BuildOptions, BuiltMiniApp, FileSize } from "./bundle/build-mini-app.ts";
export { bundleMiniApp } from "./bundle/bundle-mini-app.ts";
export type { BundleOptions, BundleReport } from "./bundle/bundle-mini-app.ts";
export { formatBytes } from "./bundle/caps.ts";
export { formatProblem, problemsOf } from "./bundle/problem.ts";
export type { Problem } from "./bundle/problem.ts";
