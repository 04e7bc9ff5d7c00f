import { relative } from "node:path";
import { parseArgs } from "node:util";

import { isAtollError } from "@atoll/protocol";

import { bundleMiniApp } from "../bundle/bundle-mini-app.ts";
import type { BundleReport } from "../bundle/bundle-mini-app.ts";
import { formatBytes, PACKAGE_CAPS } from "../bundle/caps.ts";
import { formatProblem, problemsOf } from "../bundle/problem.ts";
import type { CliOutput, Command } from "../run-cli.ts";

/** `atoll bundle`: builds a package and shows its sizes. */
export const bundleCommand: Command = {
  summary: "Builds the mini-app in a folder (this one by default) into a package.",
  usage: "atoll bundle [folder] [--out <folder>] [--no-minify] [--json]",
  async run(args, output) {
    const json = args.includes("--json");
    try {
      const { positionals, values } = parse(args);
      const report = await bundleMiniApp({
        projectDir: positionals[0] ?? ".",
        minify: values.minify ?? true,
        ...(values.out === undefined ? {} : { outDir: values.out }),
      });
      output.out(json ? JSON.stringify({ ok: true, ...report }, null, 2) : describeReport(report));
      return 0;
    } catch (error) {
      return fail(error, json, output);
    }
  },
};

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: { out: { type: "string" }, minify: { type: "boolean" }, json: { type: "boolean" } },
  });
}

function fail(error: unknown, json: boolean, output: CliOutput): number {
  const message = error instanceof Error ? error.message : String(error);
  const code = isAtollError(error) ? error.code : null;
  if (json) {
    const problems = isAtollError(error) ? problemsOf(error) : [];
    output.out(JSON.stringify({ ok: false, code, message, problems }, null, 2));
  } else {
    output.error(message);
  }
  return 1;
}

function describeReport(report: BundleReport): string {
  const { manifest, files } = report;
  const caps: { readonly [path: string]: number } = {
    "main.jsbundle": PACKAGE_CAPS.mainBytes,
    "manifest.json": PACKAGE_CAPS.manifestBytes,
  };
  const width = Math.max(...files.map((file) => file.path.length));
  const rows = files.map(({ path, bytes, gzipBytes }) => {
    const cap = caps[path];
    const limit = cap === undefined ? "" : `  of ${formatBytes(cap)}`;
    return `  ${path.padEnd(width)}  ${formatBytes(bytes).padStart(10)}  ${formatBytes(gzipBytes).padStart(10)} gzip${limit}`;
  });
  return [
    `${manifest.name} ${manifest.version.name} (${manifest.id})`,
    ...rows,
    `  ${formatBytes(report.totalBytes)} in ${files.length} files, in ${relative(process.cwd(), report.outDir) || "."}`,
    ...report.warnings.map((warning) => `\nwarning ${formatProblem(warning)}`),
  ].join("\n");
}
