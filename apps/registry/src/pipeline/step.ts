import type { Finding } from "@atoll/distribution/registry";
import type { VersionRow } from "../apps/read-version.ts";
import type { StepSwitches } from "../config/config.ts";
import type { Registry } from "../registry.ts";

/** One step of the pipeline. It reads stored bytes only, and may run again after a crash. */
export type Step = StepSwitches & {
  readonly name: string;
  run(registry: Registry, version: VersionRow): Promise<readonly Finding[]>;
};
