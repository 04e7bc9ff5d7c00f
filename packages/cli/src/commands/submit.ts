import { resolve } from "node:path";
import { writePackageZip } from "@atoll/distribution/package";
import type { RegistryApi, Version } from "@atoll/distribution/registry";
import { signedIn } from "../account/signed-in.ts";
import { buildMiniApp } from "../bundle/build-mini-app.ts";
import type { BuiltMiniApp } from "../bundle/build-mini-app.ts";
import { checkMiniApp } from "../check/check-mini-app.ts";
import type { CheckReport } from "../check/check-mini-app.ts";
import { countFindings, formatFinding } from "../check/finding.ts";
import type { Command, CommandContext, CommandResult } from "../command/command.ts";
import { FOLDER } from "../project/folder.ts";
import { REGISTRY_OPTION } from "../project/registry-origin.ts";
import { describeOutcome } from "../submit/describe-outcome.ts";
import { ensureApp } from "../submit/ensure-app.ts";
import { brokenStep, followVersion, IN_CHECKS, UNSETTLED } from "../submit/follow-version.ts";
import { patiently } from "../submit/patiently.ts";
import { uploadPackage } from "../submit/upload-package.ts";

/** `atoll submit`: from a folder to a version in review. */
export const submitCommand: Command = {
  name: "submit",
  summary: "Checks, uploads, waits for the registry's checks and sends the version to review.",
  positionals: [FOLDER],
  options: {
    registry: REGISTRY_OPTION,
    team: {
      type: "string",
      value: "<id>",
      summary: "The team of a new mini-app, by id or name; your only one unless given.",
    },
    "new-team": { type: "string", value: "<name>", summary: "Makes a team for a new mini-app." },
    "skip-checks": { type: "boolean", summary: "Leaves the checks to the registry." },
    wait: { type: "boolean", summary: "Waits for the review too." },
  },
  examples: [
    { line: "atoll submit", does: "Ends when the version is in review." },
    { line: "atoll submit --wait", does: "Ends with 0 when it is approved, with 1 when it is sent back." },
  ],
  async run(input, context) {
    const projectDir = resolve(context.cwd, input.positionals[0] ?? ".");
    const { api } = await signedIn(input, { ...context, cwd: projectDir });
    const report = await prepare(projectDir, input.values["skip-checks"] === true, context);
    const { built, findings } = report;
    if (built === null || findings.some(({ severity }) => severity === "blocking"))
      return notSent(report, context);
    await ensureApp(api, built.manifest, input, context);
    const sent = await uploadPackage(api, built.manifest.id, writePackageZip(built.files), context);
    const checked = await throughChecks(api, sent, context);
    const inReview =
      checked.state === "ready" ? await patiently(() => api.submit(checked.id), context) : checked;
    const waits = input.values["wait"] === true && inReview.state === "in_review";
    const last = waits ? await followVersion(api, inReview.id, UNSETTLED, context) : inReview;
    return describeOutcome(last, context);
  },
};

async function prepare(
  projectDir: string,
  skipsChecks: boolean,
  { signal, terminal }: CommandContext,
): Promise<CheckReport> {
  if (!skipsChecks) return checkMiniApp({ projectDir, signal, tell: terminal.progress });
  const built: BuiltMiniApp = await buildMiniApp({ projectDir });
  return { findings: [], built, ran: [] };
}

function notSent({ findings, ran }: CheckReport, { terminal }: CommandContext): CommandResult {
  const lines = findings.map((finding) => formatFinding(finding, terminal.paint));
  const summary = `${countFindings(findings)} in ${ran.join(", ")}: nothing was sent. Mend it, then run atoll submit again.`;
  return {
    exit: "problems",
    json: { version: null, findings, checks: ran },
    text: [...lines, summary].join("\n"),
  };
}

/** A version whose checks broke off before, by no fault of its own, is checked again. */
async function throughChecks(api: RegistryApi, sent: Version, context: CommandContext): Promise<Version> {
  const again = sent.state === "checks_failed" && brokenStep(sent) !== undefined;
  const version = again ? await patiently(() => api.retry(sent.id), context) : sent;
  return followVersion(api, version.id, IN_CHECKS, context);
}
