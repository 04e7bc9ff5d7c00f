import type { AreaProvider, Owner } from "../provider.ts";
import { createNotificationsProvider } from "./provider.ts";
import type { NotificationDelivery } from "./provider.ts";
import type { NotificationsSchema } from "./schema.ts";

export type FakeNotificationsOptions = {
  /** Ids of the topics that the person agrees to when asked; all unless given. None: they leave. */
  readonly agreesTo?: readonly string[];
};

/** A person who agrees to what they are known to agree to; nothing is ever sent. */
export function createFakeNotifications(
  options: FakeNotificationsOptions = {},
): AreaProvider<NotificationsSchema> {
  return createNotificationsProvider(createFakeDelivery(options));
}

/** What keeps the answers of such a person, for each mini-app. */
export function createFakeDelivery({ agreesTo }: FakeNotificationsOptions = {}): NotificationDelivery {
  const kept = new Map<string, readonly string[]>();
  const agreed = async ({ key }: Owner) => kept.get(key) ?? [];
  return {
    agreed,
    async choose(topics) {
      if (agreesTo?.length === 0) return "canceled";
      return topics.map(({ id }) => id).filter((id) => agreesTo?.includes(id) ?? true);
    },
    async keep(owner, topics) {
      kept.set(owner.key, [...new Set([...(await agreed(owner)), ...topics])]);
    },
  };
}
