/** Counts the host's sheets that are open, so that mini-apps stand back while there is one. */
export interface OpenSheets {
  /** One more is open; the returned function closes it, and may be called twice. */
  open(): () => void;
  any(): boolean;
  onChange(listener: () => void): () => void;
}

/** Makes the count of one `<AtollProvider>`. */
export function createOpenSheets(): OpenSheets {
  const open = new Set<object>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    open: () => {
      const sheet = {};
      open.add(sheet);
      tell();
      return () => {
        if (open.delete(sheet)) tell();
      };
    },
    any: () => open.size > 0,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
