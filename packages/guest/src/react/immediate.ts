/** Work that React wants done soon: in this turn while it is young, else after a timer, so that events get in between. */
export type Immediate = {
  /** A new message is being handled. */
  turnStarted(): void;
  schedule(task: () => void): void;
};

const TURN_SLICE_MS = 8;

export function createImmediate(deps: {
  now(): number;
  queueMicrotask(task: () => void): void;
  setTimeout(task: () => void, ms: number): unknown;
}): Immediate {
  let turnStart = deps.now();
  return {
    turnStarted() {
      turnStart = deps.now();
    },
    schedule(task) {
      if (deps.now() - turnStart < TURN_SLICE_MS) deps.queueMicrotask(task);
      else deps.setTimeout(task, 0);
    },
  };
}
