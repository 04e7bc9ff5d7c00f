import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { createDataDir, startRegistry } from "../../../tests/delivery/registry-process.ts";
import { seedRegistry } from "../../seed/seed.ts";
import { fillStage } from "./fill-stage.ts";
import { writeMiniApps } from "./mini-apps.ts";
import type { Stage } from "./stage.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");

/** Starts a registry over a data folder of its own, releases the examples and two mini-apps more there, and gives it a history. */
export async function startStage(
  browser: Browser,
  tell: (line: string) => void,
): Promise<{ readonly stage: Stage; stop(): Promise<void> }> {
  const data = createDataDir();
  const projects = mkdtempSync(join(tmpdir(), "atoll-screens-"));
  const services = fork(join(ROOT, "scripts/start/example-services.ts"), {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const { networkMap } = await new Promise<{ networkMap: object }>((resolve) =>
    services.once("message", (message) => resolve(message as { networkMap: object })),
  );
  const registry = await startRegistry(data.dir, undefined, {
    ATOLL_NETWORK_MAP: JSON.stringify(networkMap),
  });
  const stop = async () => {
    services.kill();
    await registry.stop();
    data.remove();
    rmSync(projects, { recursive: true, force: true });
  };
  try {
    const { shellOrigin, portalOrigin, operatorToken } = registry;
    const about = { shellOrigin, portalOrigin, stateFile: join(data.dir, "seed.json"), tell };
    await seedRegistry({ ...about, operatorToken, examples: join(ROOT, "examples") });
    writeMiniApps(projects);
    const accounts = await seedRegistry({ ...about, operatorToken: undefined, examples: projects });
    const known = await fillStage(browser, { shellOrigin, portalOrigin, accounts, projects });
    return { stage: { shellOrigin, portalOrigin, accounts, known }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
