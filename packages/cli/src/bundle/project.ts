import { readFile, realpath, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";

import { safeParseManifest } from "@atoll/protocol";
import type { Manifest, ManifestProblem } from "@atoll/protocol";

import { bundleError } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** A mini-app's folder and its decoded manifest. */
export type Project = {
  /** Absolute, symbolic links resolved. */
  readonly dir: string;
  readonly manifest: Manifest;
  readonly manifestText: string;
};

/** Reads a mini-app's folder. Throws MANIFEST_* for a wrong manifest and BUNDLE_FAILED when a file it names is missing. */
export async function readProject(projectDir: string): Promise<Project> {
  const dir = await realpath(resolve(projectDir)).catch(() => {
    throw bundleError([
      { code: "BUNDLE_FAILED", message: `The folder ${projectDir} does not exist.`, hint: "Check the path." },
    ]);
  });
  const manifestText = await readFile(join(dir, "manifest.json"), "utf8").catch(() => {
    throw bundleError([
      {
        code: "MANIFEST_INVALID",
        message: `There is no manifest.json in ${dir}.`,
        hint: "Run this in the mini-app's folder, or name the folder.",
      },
    ]);
  });
  const project = { dir, manifest: decode(manifestText), manifestText };
  await requireFile(project, "entry", project.manifest.entry);
  return project;
}

/** The absolute path of a file the manifest names. Throws BUNDLE_FAILED unless it is a file inside the project. */
export async function requireFile(project: Project, field: string, path: string): Promise<string> {
  const file = await realpath(join(project.dir, path)).catch(() => null);
  const inside = file?.startsWith(project.dir + sep) === true;
  if (file !== null && inside && (await stat(file)).isFile()) return file;
  throw bundleError([
    {
      code: "BUNDLE_FAILED",
      message: `manifest.json says "${field}": "${path}", and there is no such file in the project.`,
      hint: `Create ${path}, or correct "${field}" in manifest.json.`,
    },
  ]);
}

function decode(text: string): Manifest {
  const result = safeParseManifest(text);
  if (result.ok) return result.manifest;
  const { code, data } = result.error;
  const found = (data?.["problems"] ?? []) as readonly ManifestProblem[];
  const [first, ...rest] = found.map(({ message, fix }): Problem => ({
    code,
    message: `manifest.json: ${message}`,
    hint: fix,
  }));
  throw first === undefined ? result.error : bundleError([first, ...rest]);
}
