/** Points that are seen of a pull, at most. */
export const MOST_PULLED = 88;
/** From here on, letting go asks for what is new. */
const FAR = 56;

/** How far content follows a finger that pulls it down: half as far, and not for ever. */
export function pulledBy(points: number): number {
  return Math.max(0, Math.min(MOST_PULLED, points / 2));
}

/** Whether a pull that is let go asks for what is new. */
export function isFar(pulled: number): boolean {
  return pulled >= FAR;
}
