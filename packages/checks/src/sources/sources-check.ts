import type { Finding } from "@atoll/distribution/registry";
import type { Check } from "../check.ts";
import { finding } from "../rules.ts";
import { decodeFindings, runAnalysis } from "../static/run-analysis.ts";
import { inputOf } from "../static/static-check.ts";

const BUNDLE = "main.jsbundle";

/** Review looks at what ships: the sources are only what the creator claims, so they are held against the bundle. */
export const sourcesCheck: Check = {
  name: "sources",
  async run({ files }) {
    const file = `${BUNDLE}.map`;
    const found = unmapped([...files.keys()]);
    if (!files.has(file) || !files.has(BUNDLE)) return found;
    const result = await runAnalysis({ name: "sources", ...inputOf(files, BUNDLE) });
    if (!result.ok) {
      return [
        ...found,
        finding("static/analysis-failed", `The bundle and its map could not be compared (${result.why})`, {
          file,
        }),
      ];
    }
    return [
      ...found,
      ...decodeFindings(result.answer).map(({ rule, message, ...place }) => finding(rule, message, place)),
    ];
  },
};

/** Scripts without a map beside them: nobody could say where their code comes from. */
function unmapped(paths: readonly string[]): Finding[] {
  const scripts = new Set([BUNDLE, ...paths.filter((path) => path.endsWith(".jsbundle"))]);
  return [...scripts]
    .filter((path) => !paths.includes(`${path}.map`))
    .map((path) => finding("sources/missing-map", `The package has no ${path}.map.`, { file: path }));
}
