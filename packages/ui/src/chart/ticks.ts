/** Numbers written along an axis, from the least to the most, and how many decimals they need. */
export type Ticks = { readonly values: readonly number[]; readonly decimals: number };

const NICE = [1, 2, 2.5, 5, 10] as const;

/** Round numbers that reach from at most `least` to at least `most`, about `count` of them. */
export function niceTicks(least: number, most: number, count = 4): Ticks {
  const [from, to] = most - least > leastSpan(least, most) ? [least, most] : around(least);
  const step = niceStep((to - from) / count);
  const first = Math.floor(from / step);
  const last = Math.ceil(to / step);
  const decimals = Math.max(0, Math.min(6, decimalsOf(step)));
  const values = Array.from({ length: last - first + 1 }, (_, index) => round((first + index) * step));
  return { values, decimals };
}

/** Numbers that are closer than this are one: binary fractions cannot tell steps between them apart. */
function leastSpan(least: number, most: number): number {
  return Math.max(SMALLEST, 1e-9 * Math.max(Math.abs(least), Math.abs(most)));
}

/** One number stands on an axis that begins at zero. */
function around(value: number): [number, number] {
  return Math.abs(value) < SMALLEST ? [0, 1] : [Math.min(0, value), Math.max(0, value)];
}

const SMALLEST = 1e-9;

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice = NICE.find((each) => each * power >= rough * (1 - 1e-9)) ?? 10;
  return nice * power;
}

function decimalsOf(step: number): number {
  const power = Math.floor(Math.log10(step));
  return -power + (Math.abs(step / 10 ** power - 2.5) < 1e-6 ? 1 : 0);
}

/** Without what binary fractions add: 0.30000000000000004 is 0.3. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
