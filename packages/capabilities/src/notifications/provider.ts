import { AtollError } from "@atoll/protocol";
import type { AreaProvider, CallContext, Owner } from "../provider.ts";
import type { NotificationsSchema, NotificationTopic } from "./schema.ts";

/** Port: what delivers notifications on this host, and keeps what each person agreed to for each mini-app. */
export type NotificationDelivery = {
  /** Ids of the topics agreed to. */
  agreed(owner: Owner): Promise<readonly string[]>;
  /**
   * The host's own sheet, with each topic and its reason as the developer's words. Resolves to the ids that the person chose, "canceled"
   * when they left; throws PERMISSION_DENIED where the device lets the host send nothing.
   */
  choose(
    topics: readonly NotificationTopic[],
    context: Pick<CallContext, "owner" | "signal">,
  ): Promise<readonly string[] | "canceled">;
  /** Keeps what was agreed to, besides what was before. */
  keep(owner: Owner, topics: readonly string[]): Promise<void>;
};

/** `platform.notifications` over what delivers them. */
export function createNotificationsProvider(
  delivery: NotificationDelivery,
): AreaProvider<NotificationsSchema> {
  const status = async (owner: Owner) => ({ topics: [...(await delivery.agreed(owner))].sort() });
  return {
    async requestConsent({ topics }, context) {
      const { owner, signal } = context;
      const before = await delivery.agreed(owner);
      const open = topics.filter(({ id }) => !before.includes(id));
      if (open.length === 0) return status(owner);
      const chosen = await context.ask.inFront((inFront) =>
        delivery.choose(open, { owner, signal: AbortSignal.any([inFront, signal]) }),
      );
      if (signal.aborted) throw new AtollError("ABORTED", "The call was cancelled.");
      if (chosen === "canceled") throw new AtollError("USER_CANCELED", "The person left without choosing.");
      // Security: only what was asked for in this very question is kept, whatever the sheet answers.
      const kept = open.map(({ id }) => id).filter((id) => chosen.includes(id));
      if (kept.length > 0) await delivery.keep(owner, kept);
      return status(owner);
    },
    status: (_, { owner }) => status(owner),
  };
}
