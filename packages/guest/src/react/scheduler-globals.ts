/**
 * The globals that React's scheduler looks for, bound when the guest starts. The prelude's build puts these in place of
 * the names inside React's own files, so that a mini-app which replaces a global does not reach React's scheduling.
 */
export type SchedulerGlobals = {
  setImmediate(task: () => void): void;
  setTimeout(task: () => void, ms?: number): number;
  clearTimeout(handle: number): void;
  reportError(error: unknown): void;
};

let current: SchedulerGlobals | null = null;

/** Connects the scheduler to the timers of this guest. */
export function connectScheduler(globals: SchedulerGlobals): void {
  current = globals;
}

function connected(): SchedulerGlobals {
  if (current === null) throw new Error("React was used before the guest started.");
  return current;
}

export function setImmediate(task: () => void): void {
  connected().setImmediate(task);
}

export function setTimeout(task: () => void, ms?: number): number {
  return connected().setTimeout(task, ms);
}

export function clearTimeout(handle: number): void {
  connected().clearTimeout(handle);
}

export function reportError(error: unknown): void {
  connected().reportError(error);
}
