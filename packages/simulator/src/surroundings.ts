import type { Host } from "@atoll/host";

import type { PushedClock } from "./clock/pushed-clock.ts";
import type { Activity } from "./engine/activity.ts";
import type { SimulatorPool } from "./engine/simulator-pool.ts";
import type { ConsentDesk } from "./prompts/consent-desk.ts";
import type { PromptDesk } from "./prompts/prompt-desk.ts";
import type { Patience } from "./wait/patience.ts";

/** What the mini-apps of one simulator share. */
export type Surroundings = {
  readonly host: Host;
  readonly pool: SimulatorPool;
  readonly clock: PushedClock;
  readonly activity: Activity;
  readonly prompts: PromptDesk;
  readonly consents: ConsentDesk;
  /** For what a test waits to see. */
  readonly patience: Patience;
  /** For turns and openings, which the host ends by itself when they take too long. */
  readonly workPatience: Patience;
};
