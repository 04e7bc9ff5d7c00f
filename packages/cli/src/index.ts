export { bundleMiniApp } from "./bundle/bundle-mini-app.ts";
export type { BundleOptions, BundleReport } from "./bundle/bundle-mini-app.ts";
export { PACKAGE_CAPS, formatBytes } from "./bundle/caps.ts";
export type { PackageCaps } from "./bundle/caps.ts";
export { formatProblem, problemsOf } from "./bundle/problem.ts";
export type { Problem } from "./bundle/problem.ts";
export { runCli } from "./run-cli.ts";
export type { CliOutput } from "./run-cli.ts";
