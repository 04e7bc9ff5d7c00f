import type { Environment } from "@atoll/protocol";

import type { Opening } from "../opening.ts";
import type { Surroundings } from "../surroundings.ts";

/** What happens around a mini-app. Each change resolves when the mini-app has dealt with it and is idle. */
export type Circumstances = {
  /** Lets time pass at once: what falls due on the way runs, each before the next. */
  advance(ms: number): Promise<void>;
  setEnvironment(patch: Partial<Environment>): Promise<void>;
  /** Another app comes to the front. */
  hide(): Promise<void>;
  /** The mini-app is in front again. */
  show(): Promise<void>;
};

/** The circumstances of whatever session is open. */
export function createCircumstances({ clock }: Surroundings, current: () => Opening): Circumstances {
  const hidden = new WeakSet<Opening>();

  async function pushTo(momentMs: number): Promise<void> {
    const opening = current();
    clock.pushTo(momentMs);
    // A hidden mini-app may be suspended, and then nothing of it runs.
    if (!hidden.has(opening)) opening.tellTime();
    await opening.settle();
  }
  return {
    async advance(ms) {
      const until = clock.now() + ms;
      for (let due = clock.nextDueMs(); due !== undefined && due <= until; due = clock.nextDueMs()) {
        await pushTo(due);
      }
      await pushTo(until);
    },
    async setEnvironment(patch) {
      current().session.setEnvironment(patch);
      await current().settle();
    },
    async hide() {
      hidden.add(current());
      current().session.setVisible(false);
      await current().settle();
    },
    async show() {
      hidden.delete(current());
      current().session.setVisible(true);
      current().tellTime();
      await current().settle();
    },
  };
}
