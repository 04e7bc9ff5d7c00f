import { examineImage, runLimited } from "@atoll/checks";
import type { Finding } from "@atoll/distribution/registry";
import type { Site } from "@atoll/shell/site";
import type { VersionRow } from "../apps/read-version.ts";
import { createInTurn } from "../in-turn.ts";
import type { Step } from "../pipeline/step.ts";
import { filesOf } from "../pipeline/version-files.ts";
import type { Registry } from "../registry.ts";
import { composeInput } from "./compose-input.ts";
import { INPUT_FILE, shotReportSchema } from "./shot-input.ts";
import type { ShotReport } from "./shot-input.ts";
import { SHOT_NAMES, shotFile } from "./shot-names.ts";
import type { ShotName } from "./shot-names.ts";
import { storeShots } from "./store-shots.ts";
import { fileURLToPath } from "node:url";

export type ShotsOptions = {
  /** Path of the Chromium. */
  readonly executable: string;
  readonly site: () => Promise<Pick<Site, "files" | "previewFor">>;
};

const SHOTS_STEP = "shots";

const MIB = 1024 * 1024;
/** A browser reserves terabytes of addresses and uses little of them; what it may use is bounded by time and by its own limits. */
const LIMITS = { timeoutMs: 90_000, cpuSeconds: 90, memoryMiB: 64 * MIB, outputBytes: 8 * MIB };
const ENTRY = fileURLToPath(new URL("./shoot-process.ts", import.meta.url));

/**
 * Opens a version in the real web host, in a real browser, and keeps pictures of it. It never stops a version: what goes wrong is a finding.
 * Security: the browser runs with its own sandbox on, in a process with limits, without environment and, where the system can cut it off,
 * without any network: every byte that it gets is in its input.
 */
export function createShotsStep({ executable, site }: ShotsOptions): Step {
  const inTurn = createInTurn();
  return {
    name: SHOTS_STEP,
    enforced: false,
    required: false,
    run: (registry, version) => inTurn(() => takeShots(registry, version, { executable, site })),
  };
}

async function takeShots(
  registry: Registry,
  version: VersionRow,
  { executable, site }: ShotsOptions,
): Promise<readonly Finding[]> {
  const files = await filesOf(registry, version.id);
  const input = composeInput({
    executable,
    site: await site(),
    files,
    app: { id: version.app_id, name: version.app_id.slice(0, 30) },
    versionId: version.id,
    nowMs: registry.clock.now(),
  });
  const result = await runLimited({
    run: { program: process.execPath, args: ["--no-warnings", ENTRY] },
    files: new Map([[INPUT_FILE, Buffer.from(JSON.stringify(input))]]),
    keep: SHOT_NAMES.map(shotFile),
    limits: LIMITS,
  });
  if (result.ended !== "done") return [note("not-taken", `The browser ${result.ended}: ${result.detail}`)];
  const report = readReport(result.output);
  if (report === undefined)
    return [note("not-taken", "The browser's process said nothing that makes sense.")];
  await storeShots(registry, version.id, picturesOf(result.files));
  return findingsOf(report);
}

function readReport(output: Uint8Array): ShotReport | undefined {
  try {
    return shotReportSchema.safeParse(JSON.parse(new TextDecoder().decode(output))).data;
  } catch {
    return undefined;
  }
}

/** Security: what a hostile page may have made of the browser is no reason to serve anything but a picture. */
function picturesOf(files: ReadonlyMap<string, Uint8Array>) {
  return SHOT_NAMES.flatMap((name: ShotName) => {
    const bytes = files.get(shotFile(name));
    const info = bytes === undefined ? undefined : examineImage(bytes);
    if (bytes === undefined || info === undefined || "problem" in info || info.type !== "image/png")
      return [];
    return [{ name, bytes, width: info.width, height: info.height }];
  });
}

function findingsOf({ standing, code, message }: ShotReport): readonly Finding[] {
  const why = [code, message].filter((part) => part !== null).join(": ");
  switch (standing) {
    case "open":
      return [];
    case "none":
      return [note("not-taken", `The browser did not start: ${why}`)];
    case "waiting":
      return [warning("no-screen", "In a real browser it drew nothing for 25 seconds.")];
    case "failed":
      return [warning("not-opened", `In a real browser it did not open. ${why}`)];
    case "ended":
      return [warning("ended", `In a real browser it ended within seconds. ${why}`)];
  }
}

const nowhere = { file: null, line: null, column: null, evidence: null };

function warning(rule: string, message: string): Finding {
  const fix = "Open it with atoll dev, and look at its log.";
  return { rule: `shots/${rule}`, severity: "warning", message: message.slice(0, 1_000), fix, ...nowhere };
}

/** About the registry, not about the version. */
function note(rule: string, message: string): Finding {
  const fix = "Nothing: this is the registry's own affair.";
  return { rule: `shots/${rule}`, severity: "note", message: message.slice(0, 1_000), fix, ...nowhere };
}
