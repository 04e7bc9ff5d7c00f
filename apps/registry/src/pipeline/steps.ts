import { CHECKS } from "@atoll/checks";
import type { CheckContext } from "@atoll/checks";
import type { VersionRow } from "../apps/read-version.ts";
import { ConfigError } from "../config/config.ts";
import type { Config } from "../config/config.ts";
import type { Registry } from "../registry.ts";
import type { Step } from "./step.ts";
import { unpack } from "./unpack.ts";
import { filesOf, lastApproved } from "./version-files.ts";

/** What every version passes, in this order: our own step first, then the rule pack that `atoll check` runs too. */
export const STEPS: readonly Step[] = [
  { name: "unpack", enforced: true, required: true, run: unpack },
  ...CHECKS.map((check): Step => ({
    name: check.name,
    enforced: true,
    required: true,
    run: async (registry, version) => check.run(await contextOf(registry, version)),
  })),
];

/** The steps as strict as the operator wants them. Throws ConfigError for a step that there is not, or that must stay strict. */
export function configuredSteps({ steps }: Pick<Config, "steps">): readonly Step[] {
  const [first, ...checks] = STEPS.map(({ name }) => name);
  const unknown = Object.keys(steps).find((name) => !checks.includes(name));
  if (unknown !== undefined) {
    throw new ConfigError(
      `ATOLL_STEPS names "${unknown}". It can name ${checks.join(", ")}; ${first} is always enforced and required.`,
    );
  }
  return STEPS.map((step) => ({ ...step, ...steps[step.name] }));
}

async function contextOf(registry: Registry, version: VersionRow): Promise<CheckContext> {
  const previous = await lastApproved(registry, version);
  return {
    files: await filesOf(registry, version.id),
    ...(previous !== undefined && { previous: await filesOf(registry, previous) }),
  };
}
