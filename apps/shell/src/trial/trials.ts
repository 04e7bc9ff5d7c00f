import type { Trial } from "@atoll/distribution/registry";
import { isAtollError } from "@atoll/protocol";
import * as z from "zod";
import type { ChoiceStorage } from "../services/choice-store.ts";

/** Port: the invitations that somebody opened here. Who holds one gets what a mini-app's testers are offered. */
export interface Trials {
  /** Which channel a mini-app is taken from; undefined for the one of everyone. */
  channelFor(appId: string): "trial" | undefined;
  /** Asks what an invitation leads to, keeps it, and brings what it offers. Rejects with NOT_FOUND once it has ended, or as a request does. */
  accept(token: string): Promise<Trial>;
  /** Asks of each one that is kept whether it still holds; what was taken back is forgotten, and what everyone has is brought. */
  refresh(): Promise<void>;
}

export type TrialsOptions = {
  readonly storage: () => ChoiceStorage;
  now(): number;
  /** Asks the registry what an invitation leads to. */
  ask(token: string): Promise<Trial>;
  /** Brings the release that a mini-app offers now. */
  update(appId: string): Promise<unknown>;
};

const KEY = "atoll.trials";
/** The most that are kept; the oldest give way. */
const MOST = 50;
const keptSchema = z.array(
  z.strictObject({
    app: z.string().max(64),
    token: z.string().regex(/^[0-9a-f]{48}$/),
    until: z.iso.datetime(),
  }),
);
type Kept = z.output<typeof keptSchema>;

export function createTrials({ storage, now, ask, update }: TrialsOptions): Trials {
  let kept = read(storage);
  const keep = (next: Kept) => {
    kept = next.slice(-MOST);
    try {
      storage().setItem(KEY, JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing knows of the invitation until the page is left.
    }
  };
  const others = (appId: string) => kept.filter(({ app }) => app !== appId);
  const bring = (appId: string) => update(appId).catch(() => undefined);
  return {
    channelFor: (appId) =>
      kept.some(({ app, until }) => app === appId && Date.parse(until) > now()) ? "trial" : undefined,
    async accept(token) {
      const trial = await ask(token);
      keep([...others(trial.app), { app: trial.app, token, until: trial.expiresAt }]);
      // What does not come now comes when it is opened.
      await bring(trial.app);
      return trial;
    },
    async refresh() {
      for (const { app, token, until } of kept) {
        const over = Date.parse(until) <= now() || (await isTakenBack(ask, token));
        if (!over) continue;
        keep(others(app));
        await bring(app);
      }
    },
  };
}

/** Only the registry's own word ends an invitation: without a network it holds. */
async function isTakenBack(ask: TrialsOptions["ask"], token: string): Promise<boolean> {
  try {
    await ask(token);
    return false;
  } catch (error) {
    return isAtollError(error) && error.code === "NOT_FOUND";
  }
}

function read(storage: TrialsOptions["storage"]): Kept {
  try {
    return keptSchema.parse(JSON.parse(storage().getItem(KEY) ?? "[]"));
  } catch {
    return [];
  }
}
