/** Questions that wait for the person, in the order they were asked. */
export interface QuestionQueue<Q> {
  /** Adds what `describe` makes of a way to answer. Rejects with the signal's reason when the question is withdrawn. */
  ask<A>(signal: AbortSignal, describe: (id: number, answer: (answer: A) => void) => Q): Promise<A>;
  /** The same list until one is asked, answered or withdrawn. */
  waiting(): readonly Q[];
  onChange(listener: () => void): () => void;
}

/** Makes an empty queue. */
export function createQuestionQueue<Q>(): QuestionQueue<Q> {
  let waiting: readonly Q[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();
  const change = (next: readonly Q[]) => {
    waiting = next;
    for (const listener of listeners) listener();
  };
  return {
    ask: <A>(signal: AbortSignal, describe: (id: number, answer: (answer: A) => void) => Q) =>
      new Promise<A>((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        lastId += 1;
        const settle = (finish: () => void) => {
          signal.removeEventListener("abort", withdraw);
          change(waiting.filter((each) => each !== question));
          finish();
        };
        const withdraw = () => settle(() => reject(signal.reason));
        const question = describe(lastId, (answer) => settle(() => resolve(answer)));
        signal.addEventListener("abort", withdraw);
        change([...waiting, question]);
      }),
    waiting: () => waiting,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
