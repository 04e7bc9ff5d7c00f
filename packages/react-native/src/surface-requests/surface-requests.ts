import type { DialogNotice } from "@atoll/capabilities";

/** What a drawn opening can be asked to do with itself. */
export type SurfaceActs = { close(): void; restart(): void };

/** What stands over a surface without asking anything. */
export type SurfaceNotices = {
  readonly toast: { readonly id: number; readonly message: string; readonly durationMs: number } | null;
  /** Word of what is under way, empty for none; null when nothing is. */
  readonly loading: string | null;
};

/** Joins what mini-apps ask of their own surfaces to what draws them, by session. */
export interface SurfaceRequests {
  /** Whoever draws an opening says what to do; the returned function withdraws it. */
  attach(sessionId: string, acts: SurfaceActs): () => void;
  close(sessionId: string): void;
  restart(sessionId: string): void;
  show(sessionId: string, notice: DialogNotice): void;
  /** A toast has had its time. */
  toastOver(sessionId: string, id: number): void;
  /** The same object until something changes. */
  notices(sessionId: string): SurfaceNotices;
  onChange(listener: () => void): () => void;
}

const NOTHING: SurfaceNotices = { toast: null, loading: null };

/** Makes the requests of a host app. What nothing draws is asked in vain. */
export function createSurfaceRequests(): SurfaceRequests {
  const drawn = new Map<string, SurfaceActs>();
  const shown = new Map<string, SurfaceNotices>();
  const listeners = new Set<() => void>();
  let lastToast = 0;
  const change = (sessionId: string, patch: Partial<SurfaceNotices>): void => {
    if (!drawn.has(sessionId)) return;
    shown.set(sessionId, { ...(shown.get(sessionId) ?? NOTHING), ...patch });
    for (const listener of listeners) listener();
  };
  return {
    attach(sessionId, acts) {
      drawn.set(sessionId, acts);
      return () => {
        if (drawn.get(sessionId) !== acts) return;
        drawn.delete(sessionId);
        shown.delete(sessionId);
      };
    },
    close: (sessionId) => drawn.get(sessionId)?.close(),
    restart: (sessionId) => drawn.get(sessionId)?.restart(),
    show(sessionId, notice) {
      if (notice.kind === "loading") return change(sessionId, { loading: notice.message });
      const { message, durationMs } = notice;
      change(sessionId, { toast: { id: ++lastToast, message, durationMs } });
    },
    toastOver(sessionId, id) {
      if (shown.get(sessionId)?.toast?.id === id) change(sessionId, { toast: null });
    },
    notices: (sessionId) => shown.get(sessionId) ?? NOTHING,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
