import { FIRST_STATE, reduce } from "./state.ts";
import type { SimulatorAction, SimulatorState } from "./state.ts";

/** What the page shows, for React and for what runs beside it. */
export type SimulatorStore = {
  get(): SimulatorState;
  dispatch(action: SimulatorAction): void;
  onChange(listener: () => void): () => void;
};

/** Creates a store with nothing known yet. */
export function createSimulatorStore(): SimulatorStore {
  const listeners = new Set<() => void>();
  let state = FIRST_STATE;
  return {
    get: () => state,
    dispatch(action) {
      state = reduce(state, action);
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
