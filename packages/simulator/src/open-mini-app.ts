import type { OpenOptions } from "@atoll/host";

import type { SimulatorOptions } from "./options.ts";
import type { MiniAppSource } from "./package/installed-package.ts";
import type { SimulatedMiniApp } from "./simulated-mini-app.ts";
import { createSimulator } from "./simulator.ts";
import type { Simulator } from "./simulator.ts";

/** A mini-app on a simulated device of its own. */
export type OpenedMiniApp = SimulatedMiniApp & Pick<Simulator, "network" | "failures" | "hostErrors">;

/** Opens a mini-app on a simulated device of its own; closing it closes the device. */
export async function openMiniApp(
  source: MiniAppSource,
  options: SimulatorOptions & OpenOptions = {},
): Promise<OpenedMiniApp> {
  const { path, ...device } = options;
  const simulator = createSimulator(device);
  try {
    const app = await simulator.open(source, path === undefined ? {} : { path });
    const { network, failures, hostErrors, close } = simulator;
    return { ...app, network, failures, hostErrors, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await simulator.close();
    throw error;
  }
}
