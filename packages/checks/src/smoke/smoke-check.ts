import { safeParseManifest } from "@atoll/protocol";
import type { ManifestInput } from "@atoll/protocol";
import { loadPrelude } from "@atoll/prelude";
import type { Finding } from "@atoll/distribution/registry";
import { textOf } from "../check.ts";
import type { Check, CheckContext } from "../check.ts";
import { entryBeside } from "../child-process/entry-url.ts";
import { ownPackage, packageFolders } from "../child-process/package-folders.ts";
import { runLimited } from "../child-process/run-limited.ts";
import type { LimitedResult } from "../child-process/run-limited.ts";
import { finding } from "../rules.ts";
import { decodeRun } from "./decode-run.ts";
import { judgeRun, judgeShift } from "./judge-run.ts";

/** What the process that opens the mini-app is told. */
export type SmokeTask = {
  readonly manifest: ManifestInput;
  readonly later: boolean;
  readonly hasMap: boolean;
  readonly assets: readonly { readonly path: string; readonly name: string }[];
  readonly preludeName: string;
  readonly apiLevel: number;
};

const BUNDLE = { file: "main.jsbundle" };
const LIMITS = { timeoutMs: 40_000, cpuSeconds: 30, memoryMiB: 512, outputBytes: 8 * 1024 * 1024 };
const OWN = ["@atoll/simulator", "@atoll/sandbox", "@atoll/protocol", "@atoll/prelude", "source-map-js"];

/** Opens the mini-app in the real host and sandbox, twice, the second time 400 days later; nobody touches it, no server answers. */
export const smokeCheck: Check = {
  name: "smoke",
  async run({ files }) {
    // The manifest check says what is wrong with it.
    if (!safeParseManifest(textOf(files, "manifest.json")).ok || !files.has("main.jsbundle")) return [];
    const [now, later] = await Promise.all([runOnce(files, false), runOnce(files, true)]);
    const run = decodeRun(now);
    if (run === undefined) return [failed(now)];
    const laterRun = decodeRun(later);
    return [...judgeRun(run), ...(laterRun === undefined ? [failed(later)] : judgeShift(run, laterRun))];
  },
};

function failed(result: LimitedResult): Finding {
  const detail = result.ended === "done" ? "Its answer was not understood." : result.detail;
  return finding("smoke/failed", `The run ended early (${result.ended}).`, { ...BUNDLE, evidence: detail });
}

async function runOnce(files: CheckContext["files"], later: boolean): Promise<LimitedResult> {
  const prelude = await loadPrelude();
  const paths = [...files.keys()].filter((path) => path.startsWith("assets/"));
  const task: SmokeTask = {
    // Parsed again over there, strictly.
    manifest: JSON.parse(textOf(files, "manifest.json")) as ManifestInput,
    later,
    hasMap: files.has("main.jsbundle.map"),
    assets: paths.map((path, index) => ({ path, name: `asset-${index}` })),
    preludeName: prelude.name,
    apiLevel: prelude.apiLevel,
  };
  const encode = (text: string) => new TextEncoder().encode(text);
  const of = (path: string) => files.get(path) ?? new Uint8Array();
  return runLimited({
    run: {
      entry: entryBeside(import.meta.url, "./smoke-entry"),
      readable: [ownPackage(import.meta.url), ...packageFolders(import.meta.url, OWN)],
      threads: true,
    },
    files: new Map([
      ["task.json", encode(JSON.stringify(task))],
      ["prelude", encode(prelude.source)],
      ["bundle", of("main.jsbundle")],
      ["map", of("main.jsbundle.map")],
      ...task.assets.map(({ path, name }) => [name, of(path)] as const),
    ]),
    limits: LIMITS,
  });
}
