import type { Delivery, Host, InstalledMiniApp } from "@atoll/host";
import { AtollError } from "@atoll/protocol";
import type { AgeStore } from "../age/age-setting.ts";
import { isOldEnough } from "../age/age-setting.ts";
import type { BlockList } from "./block-list.ts";

export type Guards = {
  readonly age: Pick<AgeStore, "get" | "onChange">;
  readonly blocked: Pick<BlockList, "has" | "onChange">;
};

/** A delivery that opens nothing against the person's settings, and tells what it kept closed for its age rating. */
export type GuardedDelivery = Pick<Delivery, "prepare"> & {
  /** The rating of a mini-app that was refused with AGE_RESTRICTED; undefined for any other. */
  refusedRating(appId: string): number | undefined;
};

/**
 * Puts the person's own settings before every opening: what they blocked is BLOCKED_HERE, what is not for the declared age AGE_RESTRICTED.
 * Security: the rating is the verified manifest's, and there is no way to an open mini-app but through here.
 */
export function withGuards(delivery: Pick<Delivery, "prepare">, { age, blocked }: Guards): GuardedDelivery {
  const refused = new Map<string, number>();
  return {
    refusedRating: (appId) => refused.get(appId),
    async prepare(appId) {
      if (blocked.has(appId)) throw new AtollError("BLOCKED_HERE", `"${appId}" is blocked on this device.`);
      const prepared = await delivery.prepare(appId);
      const { minimum } = prepared.app.manifest.ageRating;
      if (isOldEnough(minimum, age.get())) return prepared;
      refused.set(appId, minimum);
      throw new AtollError("AGE_RESTRICTED", `"${appId}" is for people of ${minimum} and older.`);
    },
  };
}

/** Ends what is open against the person's settings, as soon as they change. Returns how to stop. */
export function endWhatIsRefused(host: Pick<Host, "sessions">, { age, blocked }: Guards): () => void {
  const isRefused = ({ manifest }: InstalledMiniApp) =>
    blocked.has(manifest.id) || !isOldEnough(manifest.ageRating.minimum, age.get());
  const look = () => {
    for (const session of host.sessions()) if (isRefused(session.app)) session.close();
  };
  const stops = [age.onChange(look), blocked.onChange(look)];
  return () => stops.forEach((stop) => stop());
}
