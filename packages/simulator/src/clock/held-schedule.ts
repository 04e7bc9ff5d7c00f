import type { Activity } from "../engine/activity.ts";
import type { PushedClock } from "./pushed-clock.ts";

/** Runs something once after a time, unless the returned function is called first. */
export type Schedule = (run: () => void, ms: number) => () => void;

/** Timers of the simulated device. */
export function scheduleBy(clock: PushedClock): Schedule {
  return (run, ms) => {
    const timer = clock.setTimeout(run, ms);
    return () => clock.clearTimeout(timer);
  };
}

/** The same for a call that does nothing but wait: until it goes on, nothing waits for it. */
export function scheduleHeld(clock: PushedClock, activity: Activity): Schedule {
  return (run, ms) => {
    let goOn = () => {};
    void activity.hold(new Promise<void>((resolve) => (goOn = resolve)));
    const cancel = scheduleBy(clock)(() => {
      goOn();
      run();
    }, ms);
    return () => {
      cancel();
      goOn();
    };
  };
}
