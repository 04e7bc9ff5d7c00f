const DAY_MS = 86_400_000;

/** How much later the second run is: past a year, and at another day of the week. */
export const SHIFT_MS = 400 * DAY_MS;
