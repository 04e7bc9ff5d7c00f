import { safeParseManifest } from "@atoll/protocol";
import type { Finding } from "@atoll/distribution/registry";
import { textOf } from "../check.ts";
import type { Check, CheckContext } from "../check.ts";
import { finding } from "../rules.ts";
import { findFiles } from "./file-rules.ts";
import { decodeFindings, runAnalysis } from "./run-analysis.ts";
import type { AnalysisInput } from "./run-analysis.ts";

const SCRIPT = /\.jsbundle$/;

/** What every file is by its first bytes, and what the scripts do by their syntax. */
export const staticCheck: Check = {
  name: "static",
  async run({ files }) {
    const found: Finding[] = [...findFiles(files)];
    const scripts = [...files.keys()].filter((path) => SCRIPT.test(path));
    if (!scripts.includes("main.jsbundle")) {
      return [
        ...found,
        finding("static/not-a-module", "The package has no main.jsbundle.", { file: "main.jsbundle" }),
      ];
    }
    for (const file of scripts) found.push(...(await analyse(files, file)));
    return found;
  },
};

async function analyse(files: CheckContext["files"], file: string): Promise<Finding[]> {
  const result = await runAnalysis({ name: "rules", ...inputOf(files, file) });
  if (!result.ok) {
    return [
      finding("static/analysis-failed", `The analysis of ${file} did not end well (${result.why})`, { file }),
    ];
  }
  return decodeFindings(result.answer).map(({ rule, message, ...place }) => finding(rule, message, place));
}

/** A script of the package as the analysis takes it, with what the manifest says about it. */
export function inputOf(files: CheckContext["files"], file: string): Omit<AnalysisInput, "name"> {
  const parsed = safeParseManifest(textOf(files, "manifest.json"));
  const manifest = parsed.ok ? parsed.manifest : undefined;
  return {
    script: files.get(file) ?? new Uint8Array(),
    map: files.get(`${file}.map`),
    facts: {
      file,
      allowedDomains: manifest?.network.allowedDomains ?? [],
      linkedHosts: Object.values(manifest?.links ?? {}).flatMap((link) =>
        URL.canParse(link) ? [new URL(link).hostname] : [],
      ),
    },
  };
}
