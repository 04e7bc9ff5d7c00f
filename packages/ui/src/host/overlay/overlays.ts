import type { ReactNode } from "react";

/** Where an overlay lies: what floats over the content, what takes its place for a while, and notices above both. */
export type OverlayBand = "floating" | "modal" | "notice";

/** Something drawn over the content of a surface, and within it. */
export type Overlay = {
  readonly key: string;
  readonly band: OverlayBand;
  /** False while it leaves: it is still seen, and no longer operated. */
  readonly active: boolean;
  readonly element: ReactNode;
};

/** What lies over the content of one surface. */
export type Overlays = {
  /** Draws an overlay, or draws it anew. */
  show(overlay: Overlay): void;
  hide(key: string): void;
  /** Lowest first. */
  shown(): readonly Overlay[];
  subscribe(listener: () => void): () => void;
};

const ORDER: { readonly [B in OverlayBand]: number } = { floating: 0, modal: 1, notice: 2 };

/** Begins with none. */
export function createOverlays(): Overlays {
  const listeners = new Set<() => void>();
  let shown: readonly Overlay[] = [];
  function set(next: readonly Overlay[]): void {
    shown = next.toSorted((a, b) => ORDER[a.band] - ORDER[b.band]);
    listeners.forEach((listener) => listener());
  }
  return {
    show(overlay) {
      const isThere = shown.some(({ key }) => key === overlay.key);
      set(isThere ? shown.map((each) => (each.key === overlay.key ? overlay : each)) : [...shown, overlay]);
    },
    hide(key) {
      if (shown.some((each) => each.key === key)) set(shown.filter((each) => each.key !== key));
    },
    shown: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The topmost overlay that keeps people from what lies under it; undefined when nothing does. */
export function topModal(overlays: readonly Overlay[]): Overlay | undefined {
  return overlays.findLast(({ band, active }) => band === "modal" && active);
}

/** Whether an overlay can be operated: it is not leaving, and nothing modal lies over it. */
export function isReachable(overlay: Overlay, overlays: readonly Overlay[]): boolean {
  const top = topModal(overlays);
  return overlay.active && (top === undefined || overlay === top || overlay.band === "notice");
}
