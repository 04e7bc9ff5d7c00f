import { readFileSync } from "node:fs";
import { parseRegistryConfig } from "../../src/native/registry-config.ts";
import type { RegistryConfig } from "../../src/native/registry-config.ts";

/**
 * The registry that a device's app is built for: its origins, and the file that holds its first root. Null when the environment names none,
 * as for browsers, which are told by the page. Throws when it names half of one.
 */
export function toldRegistry(environment: NodeJS.ProcessEnv): RegistryConfig | null {
  const { ATOLL_SHELL_ORIGIN, ATOLL_CONTENT_ORIGIN, ATOLL_ROOT_FILE } = environment;
  const told = [ATOLL_SHELL_ORIGIN, ATOLL_CONTENT_ORIGIN, ATOLL_ROOT_FILE];
  if (told.every((value) => value === undefined)) return null;
  return parseRegistryConfig({
    shellOrigin: ATOLL_SHELL_ORIGIN,
    contentOrigin: ATOLL_CONTENT_ORIGIN,
    pinnedRoot: ATOLL_ROOT_FILE === undefined ? undefined : readFileSync(ATOLL_ROOT_FILE, "utf8"),
  });
}
