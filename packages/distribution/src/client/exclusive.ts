/** Runs work one at a time by name, in the order asked for. Resolves with what it gives. */
export type Exclusive = <T>(name: string, run: () => Promise<T>) => Promise<T>;

/** Queues within this process. */
export function createQueues(): Exclusive {
  const tails = new Map<string, Promise<unknown>>();
  return async (name, run) => {
    const before = tails.get(name);
    const mine = before === undefined ? run() : before.then(run, run);
    tails.set(name, mine);
    try {
      return await mine;
    } finally {
      if (tails.get(name) === mine) tails.delete(name);
    }
  };
}
