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
    if (!files.has(file)) return [finding("sources/missing-map", `The package has no ${file}.`, { file })];
    if (!files.has(BUNDLE)) return [];
    const result = await runAnalysis({ name: "sources", ...inputOf(files, BUNDLE) });
    if (!result.ok) {
      return [
        finding("static/analysis-failed", `The bundle and its map could not be compared (${result.why})`, {
          file,
        }),
      ];
    }
    return decodeFindings(result.answer).map(({ rule, message, ...place }) => finding(rule, message, place));
  },
};
