import { createContext, useContext, useSyncExternalStore } from "react";
import type { ToDevice } from "../messages.ts";
import type { DeviceLink } from "./device-link.ts";
import type { SimulatorState } from "./state.ts";
import type { SimulatorStore } from "./store.ts";

/** What the parts of the simulator share. */
export type SimulatorServices = {
  readonly store: SimulatorStore;
  readonly device: DeviceLink;
  send(message: ToDevice): void;
  /** The device's frame, once it is there. */
  setFrame(frame: HTMLIFrameElement | null): void;
  /** Where choices are kept; may throw where a person switched it off. */
  readonly choices: () => Pick<Storage, "getItem" | "setItem">;
  /** Called when the mini-app's menu button is pressed. */
  onMenu(listener: () => void): () => void;
};

export const SimulatorContext = createContext<SimulatorServices | null>(null);

/** The services of the simulator around this component. */
export function useSimulator(): SimulatorServices {
  const services = useContext(SimulatorContext);
  if (services === null) throw new Error("A part of the simulator was drawn outside of it.");
  return services;
}

/** What the page shows now. */
export function useSimulatorState(): SimulatorState {
  const { store } = useSimulator();
  return useSyncExternalStore(store.onChange, store.get);
}
