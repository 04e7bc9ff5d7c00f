/** Pixels that one canvas may hold. */
const MOST = 8_000_000;
/** Pixels that all canvases of the page hold together, at four bytes each. */
const MOST_TOGETHER = 32_000_000;

export type PixelClaim = { readonly pixels: number; release(): void };

/**
 * Shares out the pixels of a page's canvases.
 * Security: a mini-app that makes many canvases gets coarse ones, and then empty ones, instead of the host's memory.
 */
export function createPixelBudget(together: number): { claim(wanted: number): PixelClaim } {
  let left = together;
  return {
    claim(wanted) {
      const pixels = Math.max(0, Math.min(wanted, MOST, left));
      left -= pixels;
      let held = true;
      return {
        pixels,
        release() {
          if (held) left += pixels;
          held = false;
        },
      };
    },
  };
}

/** The page's own. */
export const pixelBudget = createPixelBudget(MOST_TOGETHER);

/** Pixels to a point of the screen; more than two are not told apart. */
export function sharpness(): number {
  return Math.min(2, Math.max(1, globalThis.devicePixelRatio || 1));
}
