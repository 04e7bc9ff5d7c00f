/** Lets one question after another through, whoever asks. */
export type PromptQueue = {
  /** Runs `ask` when those before it are answered. Rejects with what `ask` throws. */
  enqueue<T>(ask: () => Promise<T>): Promise<T>;
};

/** Creates a queue; a host has one, so that two mini-apps never ask at once. */
export function createPromptQueue(): PromptQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    enqueue(ask) {
      const answer = last.then(ask);
      last = answer.catch(() => undefined);
      return answer;
    },
  };
}
