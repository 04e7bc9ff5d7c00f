import { join } from "node:path";
import { loadSite } from "@atoll/shell/site";
import type { Site } from "@atoll/shell/site";
import type { Logger } from "pino";
import type { Config } from "../config/config.ts";
import { untilDone } from "./until-done.ts";

const CHECKOUT = join(import.meta.dirname, "..", "..", "..", "..");

/** Begins to build the web shell, beside the rest of the start. What it returns waits for that; a build that failed is tried again. */
export function startSite({ production }: Pick<Config, "production">, log: Logger): () => Promise<Site> {
  const site = untilDone(() =>
    loadSite({
      root: CHECKOUT,
      loopback: !production,
      onBuild: () => log.info("building the web shell"),
    }),
  );
  site().catch((error: unknown) => log.error({ err: error }, "the web shell could not be built"));
  return site;
}
