/** Runs work one at a time, in the order asked for. Resolves with what it gives. */
export type InTurn = <T>(run: () => Promise<T>) => Promise<T>;

/** A queue in this process. What throws does not keep the next one waiting. */
export function createInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const turn = last.then(run, run);
    last = turn.catch(() => undefined);
    return turn;
  };
}
