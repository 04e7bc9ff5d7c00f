import { constants } from "node:fs";
import { access } from "node:fs/promises";
import type { Registry } from "../registry.ts";
import { createShotsStep } from "./shots-step.ts";
import type { ShotsOptions } from "./shots-step.ts";
import { workShots } from "./work-shots.ts";

/** Takes pictures of versions with the Chromium at a path, once it is there: in development it may still be unpacked. Returns how to end that. */
export function startShots(
  registry: Registry,
  executable: string,
  site: ShotsOptions["site"],
): () => Promise<void> {
  let told = false;
  const isReady = async () => {
    const found = await access(executable, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (!found && !told)
      registry.log.info({ executable }, "no pictures are taken of versions: there is no Chromium there");
    told = !found;
    return found;
  };
  return workShots(registry, createShotsStep({ executable, site }), isReady);
}
