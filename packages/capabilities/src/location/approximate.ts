import type { Position } from "./schema.ts";

/** Degrees of latitude from one place of the grid to the next: 2.2 km. */
const STEP = 0.02;
/** Metres within which the person is of the place that stands for theirs; half a cell's diagonal, and its rounding. */
const ACCURACY_M = 2_000;

/**
 * The place of a fixed grid that is nearest.
 * Security: a grid, not noise: however often it is asked for, the same spot gives the same place, so asking again tells no more.
 */
export function approximate({ latitude, longitude, accuracyM, at }: Position): Position {
  const north = round(latitude, STEP);
  // Degrees of longitude are shorter away from the equator. By the rounded latitude, so that all of a row have one step.
  const step = STEP / Math.max(Math.cos((north * Math.PI) / 180), STEP);
  const east = round(longitude, step);
  return {
    latitude: Math.min(90, Math.max(-90, north)),
    longitude: Math.min(180, Math.max(-180, east)),
    accuracyM: Math.max(ACCURACY_M, Math.ceil(accuracyM / ACCURACY_M) * ACCURACY_M),
    at,
  };
}

function round(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(4));
}
