/**
 * The page that a strip of pages shows, by how far it is scrolled. From right to left browsers count offsets from zero
 * down, and devices from the left end up.
 */
export function pageAt(offset: number, width: number, count: number, mirrored: boolean): number {
  if (width <= 0 || count === 0) return 0;
  const steps = Math.round(offset / width);
  return clampPage(mirrored ? count - 1 - steps : Math.abs(steps), count);
}

/** How far a strip is scrolled when it shows a page: the counterpart of {@link pageAt}, before a browser's sign. */
export function offsetOf(page: number, width: number, count: number, mirrored: boolean): number {
  return (mirrored ? count - 1 - page : page) * width;
}

/** The page nearest to it that there is. */
export function clampPage(page: number, count: number): number {
  return Math.max(0, Math.min(page, count - 1));
}
