/** A finger that has rested for so long flicks no more. */
const REST_MS = 80;

/** The speed of a drag as it is let go: that of its last movement, or none if the finger rested since. */
export function createDragSpeed(now: () => number = Date.now): {
  moved(pointsPerMs: number): void;
  atRelease(): number;
} {
  let speed = 0;
  let at = 0;
  return {
    moved(pointsPerMs) {
      speed = pointsPerMs;
      at = now();
    },
    atRelease: () => (now() - at > REST_MS ? 0 : speed),
  };
}
