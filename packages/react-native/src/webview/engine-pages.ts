import type { EnginePage, EnginePageEvents } from "@atoll/sandbox/quickjs-webview";

/** A page of an engine that has, or is about to have, a web view of its own. */
export type ShownPage = {
  readonly id: number;
  readonly events: EnginePageEvents;
  /** Given by the web view while it is there. */
  run: ((script: string) => void) | undefined;
};

/** The pages of this app's engines: engines open and close them, `<EnginePages/>` shows them. */
export interface EnginePageList {
  open(events: EnginePageEvents): EnginePage;
  /** The same array until one is opened or closed. */
  pages(): readonly ShownPage[];
  onChange(listener: () => void): () => void;
}

/** An empty list of pages. */
export function createEnginePageList(): EnginePageList {
  const listeners = new Set<() => void>();
  let pages: readonly ShownPage[] = [];
  let lastId = 0;
  const set = (next: readonly ShownPage[]) => {
    pages = next;
    for (const listener of listeners) listener();
  };
  return {
    pages: () => pages,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open(events) {
      lastId += 1;
      const page: ShownPage = { id: lastId, events, run: undefined };
      set([...pages, page]);
      return {
        run: (script) => page.run?.(script),
        close: () => set(pages.filter(({ id }) => id !== page.id)),
      };
    },
  };
}
