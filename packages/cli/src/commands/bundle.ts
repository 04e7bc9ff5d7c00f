import { relative, resolve } from "node:path";
import { PACKAGE_CAPS } from "@atoll/distribution/package";

import { bundleMiniApp } from "../bundle/bundle-mini-app.ts";
import type { BundleReport } from "../bundle/bundle-mini-app.ts";
import { formatBytes } from "../bundle/caps.ts";
import { formatProblem } from "../bundle/problem.ts";
import type { Command } from "../command/command.ts";
import { FOLDER } from "../project/folder.ts";
import { safeText } from "../terminal/safe-text.ts";

/** `atoll bundle`: builds a package and shows its sizes. */
export const bundleCommand: Command = {
  name: "bundle",
  summary: "Builds the mini-app into a package, and shows its sizes against their caps.",
  positionals: [FOLDER],
  options: {
    out: {
      type: "string",
      value: "<folder>",
      summary: "Where the package goes, from the mini-app's folder; dist unless given.",
    },
    "no-minify": { type: "boolean", summary: "Leaves the script readable." },
  },
  examples: [
    { line: "atoll bundle", does: "Writes dist, and dist.zip: the same input gives the same bytes." },
    {
      line: "atoll bundle my-app --out build",
      does: "Writes my-app/build: empty, new, or a package already.",
    },
  ],
  async run({ positionals, values }, { cwd }) {
    const { out } = values;
    const report = await bundleMiniApp({
      projectDir: resolve(cwd, positionals[0] ?? "."),
      minify: values["no-minify"] !== true,
      zip: true,
      ...(typeof out === "string" && { outDir: out }),
    });
    return { json: report, text: safeText(describeReport(report, cwd)) };
  },
};

function describeReport(
  { manifest, files, zip, outDir, totalBytes, warnings }: BundleReport,
  cwd: string,
): string {
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
  const packed =
    zip === null
      ? []
      : [
          `  ${formatBytes(zip.bytes)} of ${formatBytes(PACKAGE_CAPS.packageBytes)} packed, in ${relative(cwd, zip.file)}`,
        ];
  return [
    `${manifest.name} ${manifest.version.name} (${manifest.id})`,
    ...rows,
    `  ${formatBytes(totalBytes)} of ${formatBytes(PACKAGE_CAPS.unpackedBytes)} in ${files.length} of ${PACKAGE_CAPS.files} files, in ${relative(cwd, outDir) || "."}`,
    ...packed,
    ...warnings.map((warning) => `\nwarning ${formatProblem(warning)}`),
  ].join("\n");
}
