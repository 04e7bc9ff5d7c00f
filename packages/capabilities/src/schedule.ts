/** Runs something once after `ms`, unless the returned function is called first. Passed in wherever time matters. */
export type Schedule = (run: () => void, ms: number) => () => void;

/** The platform's own timers. */
export const scheduleByTimers: Schedule = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
