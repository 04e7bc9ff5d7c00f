import { readFileSync } from "node:fs";

const packageJson = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  name: string;
  version: string;
};

/** Name and version of this package, as every package that it builds says. */
export const BUILDER = { name: packageJson.name, version: packageJson.version };
