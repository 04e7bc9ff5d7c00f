/** The numbers that a control can take: from `min` to `max`, in steps from `min` on. */
export type Scale = { readonly min: number; readonly max: number; readonly step: number };

/** Digits that are kept, so that steps of 0.1 do not add up to 0.30000000000000004. */
const PRECISION = 12;

/** The number of the scale that is nearest; the end of a scale is always one, `min` where there is no room. */
export function snap(value: number, { min, max, step }: Scale): number {
  if (max <= min || value <= min) return min;
  if (value >= max) return max;
  const snapped = min + Math.round((value - min) / step) * step;
  return Math.min(max, Math.max(min, Number(snapped.toPrecision(PRECISION))));
}

/** How far along the scale a number is, from 0 to 1. */
export function fractionOf(value: number, { min, max }: Scale): number {
  return max <= min ? 0 : Math.min(1, Math.max(0, (value - min) / (max - min)));
}

/** A leap over a tenth of the scale, and at least one step. */
function leapOf({ min, max, step }: Scale): number {
  return Math.max(step, (max - min) / 10);
}

/** Where a key leads from a number, as WAI-ARIA has it; null for keys that lead nowhere. `forward` is the right arrow's way. */
export function keyTarget(key: string, value: number, scale: Scale, forward: 1 | -1): number | null {
  const { min, max, step } = scale;
  switch (key) {
    case "ArrowUp":
      return snap(value + step, scale);
    case "ArrowDown":
      return snap(value - step, scale);
    case "ArrowRight":
      return snap(value + forward * step, scale);
    case "ArrowLeft":
      return snap(value - forward * step, scale);
    case "PageUp":
      return snap(value + leapOf(scale), scale);
    case "PageDown":
      return snap(value - leapOf(scale), scale);
    case "Home":
      return min;
    case "End":
      return Math.max(min, max);
    default:
      return null;
  }
}
