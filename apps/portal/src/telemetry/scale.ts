/** The lines of an axis from 0 to at least `max`: round numbers, about `count` of them. */
export function niceTicks(max: number, count = 4): readonly number[] {
  const most = Math.max(max, 1);
  const rough = most / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? power * 10,
    1,
  );
  const lines = Math.ceil(most / step - 1e-9);
  return Array.from({ length: lines + 1 }, (_, index) => index * step);
}

/** Which of a number of labels are written where so many fit: the last one, and as many before it at even distances. */
export function labelled(count: number, fitting: number): readonly number[] {
  const every = Math.max(1, Math.ceil(count / Math.max(1, fitting)));
  return Array.from({ length: count }, (_, index) => index).filter(
    (index) => (count - 1 - index) % every === 0,
  );
}

/** Runs of values that are there, each with the number of its first. */
export function runsOf(
  values: readonly (number | null)[],
): readonly { readonly from: number; readonly values: readonly number[] }[] {
  const runs: { from: number; values: number[] }[] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    const last = runs.at(-1);
    if (last !== undefined && last.from + last.values.length === index) last.values.push(value);
    else runs.push({ from: index, values: [value] });
  });
  return runs;
}
