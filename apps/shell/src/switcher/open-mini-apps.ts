/** A mini-app that is open, in front or behind. */
export type OpenMiniApp = {
  readonly id: string;
  /** The page it was opened at; its home page when undefined. */
  readonly path: string | undefined;
};

/** The mini-apps that live side by side; one at most is in front. */
export interface OpenMiniApps {
  /** The one that was in front last comes first. The same list until something changes. */
  list(): readonly OpenMiniApp[];
  /** Opens a mini-app, or returns to it where it is open; at another page it begins anew. Beyond the cap the one left longest ago is closed. */
  bring(id: string, path?: string): void;
  close(id: string): void;
  closeAll(): void;
  onChange(listener: () => void): () => void;
}

/** Each holds an engine and its memory: more than this many at once is more than a phone should carry. */
export const MOST_OPEN = 4;

/** Begins with none open. */
export function createOpenMiniApps(): OpenMiniApps {
  const listeners = new Set<() => void>();
  let open: readonly OpenMiniApp[] = [];
  const change = (next: readonly OpenMiniApp[]) => {
    open = next;
    for (const listener of listeners) listener();
  };
  const without = (id: string) => open.filter((each) => each.id !== id);
  return {
    list: () => open,
    bring: (id, path) => {
      const [first] = open;
      const living = open.find((each) => each.id === id);
      if (living !== undefined && living === first && (path === undefined || path === living.path)) return;
      const next = path === undefined || living?.path === path ? (living ?? { id, path }) : { id, path };
      change([next, ...without(id)].slice(0, MOST_OPEN));
    },
    close: (id) => {
      if (open.some((each) => each.id === id)) change(without(id));
    },
    closeAll: () => change([]),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
