export { PACKAGE_CAPS } from "./caps.ts";
export type { PackageCaps } from "./caps.ts";
export { checkIntegrity, describeFiles } from "./integrity.ts";
export type { Integrity } from "./integrity.ts";
export { readPackage } from "./read-package.ts";
export { writePackageZip } from "./write-package.ts";
