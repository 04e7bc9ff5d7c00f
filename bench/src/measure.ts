/** Figures of one measured thing, in milliseconds. */
export type Times = { readonly median: number; readonly min: number };

/** Samples a contender gives before the next has its turn: the first pays for caches that the other has filled. */
const RUN = 5;

/** Runs the contenders in turn, `rounds` times a few samples each, so that noise of the machine falls on all of them. */
export function interleave<C>(
  contenders: readonly C[],
  rounds: number,
  work: (contender: C) => number,
): Times[] {
  const samples = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    contenders.forEach((contender, index) => {
      for (let sample = 0; sample < RUN; sample += 1) samples[index]?.push(work(contender));
    });
  }
  return samples.map(summarise);
}

/** Median and minimum of samples. */
export function summarise(samples: readonly number[]): Times {
  const sorted = [...samples].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1] ?? Number.NaN, min: sorted[0] ?? Number.NaN };
}

/** Milliseconds that `work` takes. */
export function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
