import type { PushedClock } from "../clock/pushed-clock.ts";
import type { Activity, SandboxActivity } from "../engine/activity.ts";
import type { Patience } from "./patience.ts";

/** Rounds of the event loop without news after which nothing is on its way inside the host. */
const QUIET_ROUNDS = 3;
/** A timer due within this belongs to work under way: React goes on in one when it has yielded. */
const IMMINENT_MS = 10;
/** Imminent timers that are waited for; a mini-app that always has one is idle all the same. */
const MAX_TIMER_ROUNDS = 20;

export type Settling = {
  readonly activity: Activity;
  readonly sandbox: SandboxActivity;
  readonly clock: PushedClock;
  readonly patience: Patience;
};

/** Resolves when a mini-app is idle: no turn under way, no provider at work, no timer about to fire. */
export async function settle(options: Settling): Promise<void> {
  for (let round = 0; round < MAX_TIMER_ROUNDS; round += 1) {
    await untilQuiet(options);
    const { clock, sandbox } = options;
    const dueMs = clock.nextDueMs();
    if (sandbox.ended || dueMs === undefined || dueMs - clock.now() > IMMINENT_MS) return;
    clock.pushTo(dueMs);
  }
}

async function untilQuiet({ activity, sandbox, patience }: Settling): Promise<void> {
  const isBusy = () => !sandbox.ended && (sandbox.turns > 0 || activity.hasCalls());
  for (let quiet = 0; quiet < QUIET_ROUNDS; quiet += 1) {
    if (isBusy()) {
      quiet = -1;
      await patience.until(
        () => (isBusy() ? undefined : true),
        () => new Error("The mini-app is still busy: a turn or a provider's call does not end."),
      );
    }
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}
