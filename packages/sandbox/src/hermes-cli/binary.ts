import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { AtollError } from "@atoll/protocol";

/** Folders of the npm package `hermes-engine-cli`, by platform and architecture; Macs of both kinds run the one they get. */
const FOLDERS: Readonly<Record<string, string>> = {
  "linux-x64": "linux64-bin",
  "darwin-x64": "osx-bin",
  "darwin-arm64": "osx-bin",
  "win32-x64": "win64-bin",
};

/** Path of the Hermes 0.12 virtual machine. Throws HOST_ERROR where npm has none for the machine. */
export function findHermes(): string {
  const folder = FOLDERS[`${process.platform}-${process.arch}`];
  if (folder === undefined) {
    throw new AtollError(
      "HOST_ERROR",
      `There is no Hermes for ${process.platform} ${process.arch} on npm. Use the engine "quickjs".`,
    );
  }
  const root = dirname(createRequire(import.meta.url).resolve("hermes-engine-cli/package.json"));
  return join(root, folder, process.platform === "win32" ? "hermes.exe" : "hermes");
}
