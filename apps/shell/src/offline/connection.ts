/** Port: whether the registry can be reached. */
export interface Connection {
  /** True while it cannot: the device has no network, or the registry does not answer. */
  offline(): boolean;
  onChange(listener: () => void): () => void;
}

/** A browser's connection, and the `fetch` that notices when it is gone. */
export type WebConnection = Connection & { readonly fetch: typeof globalThis.fetch };

/** The parts of a page that a connection is told by. */
export type ConnectionPage = Pick<Window, "addEventListener" | "setTimeout"> & {
  readonly navigator: Pick<Navigator, "onLine">;
  readonly fetch: typeof globalThis.fetch;
};

/** An address of the registry that says little and costs little. */
const PROBE = "/healthz";
const AGAIN_MS = 10_000;

/**
 * Watches the connection. A request that fails proves nothing, so the registry itself is asked then, and again while it does not
 * answer.
 */
export function createWebConnection(page: ConnectionPage): WebConnection {
  const listeners = new Set<() => void>();
  let offline = !page.navigator.onLine;
  let probing = false;

  function set(next: boolean): void {
    if (next === offline) return;
    offline = next;
    for (const listener of listeners) listener();
  }

  async function probe(): Promise<void> {
    if (probing) return;
    probing = true;
    const reached = await page
      .fetch(PROBE, { method: "HEAD", cache: "no-store", credentials: "omit" })
      .then(() => true)
      .catch(() => false);
    probing = false;
    set(!reached);
    if (!reached) page.setTimeout(() => void probe(), AGAIN_MS);
  }

  page.addEventListener("online", () => void probe());
  page.addEventListener("offline", () => set(true));
  if (offline) void probe();
  return {
    offline: () => offline,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fetch: async (input, init) => {
      try {
        return await page.fetch(input, init);
      } catch (error) {
        if (init?.signal?.aborted !== true) void probe();
        throw error;
      }
    },
  };
}
