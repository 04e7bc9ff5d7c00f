/** A flick faster than this, in points a millisecond, opens or closes whatever its length. */
const FAST = 0.4;

/** How far open a row is, from 0 to `width` points, when a drag that began at `from` has come `points` towards the end. */
export function openedBy(from: number, points: number, width: number): number {
  return Math.max(0, Math.min(width, from - points));
}

/** Whether a row that is let go at `opened` stays open. `speed` is towards the end of the line. */
export function staysOpen(opened: number, speed: number, width: number): boolean {
  if (Math.abs(speed) > FAST) return speed < 0;
  return opened > width / 2;
}

/** Whether a movement is along the row, not down the list that holds it. */
export function isAlong(dx: number, dy: number): boolean {
  return Math.abs(dx) > 8 && Math.abs(dx) > 2 * Math.abs(dy);
}
