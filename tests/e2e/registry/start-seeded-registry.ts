import { fork } from "node:child_process";
import { join } from "node:path";
import { seedRegistry } from "../../../scripts/seed/seed.ts";
import { createDataDir, startRegistry } from "../../delivery/registry-process.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");

/** Where a registry with the examples is, and what the seed knows of it. */
export type SeededRegistry = {
  readonly shellOrigin: string;
  readonly portalOrigin: string;
  /** The seed's own file: its accounts, and what it sent. */
  readonly stateFile: string;
};

export type StartedRegistry = { readonly about: SeededRegistry; stop(): Promise<void> };

/** Starts what `npm start` starts, over a new data folder, and waits until the examples are released. */
export async function startSeededRegistry(): Promise<StartedRegistry> {
  const data = createDataDir();
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
  };
  const { shellOrigin, portalOrigin, operatorToken } = registry;
  services.send({ registry: shellOrigin });
  const about = { shellOrigin, portalOrigin, stateFile: join(data.dir, "seed.json") };
  const said: string[] = [];
  try {
    const tell = (line: string) => void said.push(line);
    await seedRegistry({ ...about, examples: join(ROOT, "examples"), operatorToken, tell });
    const fault = said.find((line) => line.includes("was not released"));
    if (fault !== undefined) throw new Error(fault);
    return { about, stop };
  } catch (error) {
    await stop();
    throw new Error(`The registry could not be filled: ${said.join("\n")}\n${registry.output()}`, {
      cause: error,
    });
  }
}
