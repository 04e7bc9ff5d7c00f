import type { BackHandler } from "./navigation.ts";

/** Whoever may deal with the back button before the shell does. */
export type BackHandlers = {
  add(handle: BackHandler): () => void;
  /** Asks the last one first; true as soon as one has dealt with it. */
  ask(): boolean;
};

/** Begins with none. */
export function createBackHandlers(): BackHandlers {
  const handlers = new Set<{ readonly handle: BackHandler }>();
  return {
    add(handle) {
      const entry = { handle };
      handlers.add(entry);
      return () => handlers.delete(entry);
    },
    ask: () => [...handlers].reverse().some(({ handle }) => handle()),
  };
}
