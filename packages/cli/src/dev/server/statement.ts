import { createHash } from "node:crypto";
import { PACKAGE_CAPS } from "@atoll/distribution/package";
import type { DevBuild } from "../build/dev-loop.ts";
import type { BuildStatement, FramedProblem } from "../contract.ts";
import { isServed } from "./kept-builds.ts";

/** What the pages are told of a build, as the text that is signed. */
export function statementOf(build: DevBuild, warnings: readonly FramedProblem[]): string {
  const { built } = build;
  const served = [...built.files].filter(([path]) => isServed(path));
  const statement: BuildStatement = {
    build: build.number,
    id: built.manifest.id,
    name: built.manifest.name,
    pages: built.manifest.pages.map(({ path }) => path),
    lang: built.manifest.lang,
    changed: build.changed,
    ms: build.ms,
    files: Object.fromEntries(
      served.map(([path, bytes]) => [path, { sha256: sha256(bytes), bytes: bytes.length }]),
    ),
    sizes: built.sizes,
    caps: {
      main: PACKAGE_CAPS.mainBytes,
      manifest: PACKAGE_CAPS.manifestBytes,
      unpacked: PACKAGE_CAPS.unpackedBytes,
    },
    warnings,
  };
  return JSON.stringify(statement);
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
