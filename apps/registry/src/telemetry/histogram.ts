/** Upper ends of the steps that start times are counted by, in milliseconds; one more step holds all that is longer. */
export const START_STEPS_MS = [
  50, 75, 100, 150, 200, 300, 400, 600, 800, 1_200, 1_600, 2_400, 3_200, 4_800, 6_400, 10_000, 20_000, 60_000,
] as const;

/** How often each step was met, by its number. */
export type Histogram = ReadonlyMap<number, number>;

/** The number of the step that a start time falls into. */
export function stepOf(ms: number): number {
  const step = START_STEPS_MS.findIndex((end) => ms <= end);
  return step === -1 ? START_STEPS_MS.length : step;
}

/**
 * The time below which a part of all starts stayed, in milliseconds: exact to the step, and taken as spread evenly inside it. Null of
 * nothing. Of what is longer than the last step no more is known than that.
 */
export function quantileMs(histogram: Histogram, part: number): number | null {
  const total = [...histogram.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let before = 0;
  for (const [step, count] of [...histogram].sort(([a], [b]) => a - b)) {
    if (before + count >= total * part && count > 0) {
      const from = step === 0 ? 0 : (START_STEPS_MS[step - 1] ?? 0);
      const to = START_STEPS_MS[step] ?? from;
      return Math.round(from + (to - from) * ((total * part - before) / count));
    }
    before += count;
  }
  return null;
}
