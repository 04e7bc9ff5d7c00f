import type { PartialAreaProvider } from "../provider.ts";
import { createNotificationsProvider } from "./provider.ts";
import type { NotificationDelivery } from "./provider.ts";
import type { NotificationsSchema } from "./schema.ts";

export type WebNotificationsOptions = {
  /** What delivers them. Without it nothing is offered, and the browser is never asked for what nobody would send. */
  readonly delivery?: NotificationDelivery;
};

/** Notifications of a host app that delivers them. */
export function createWebNotifications(
  options: WebNotificationsOptions = {},
): PartialAreaProvider<NotificationsSchema> {
  return options.delivery === undefined ? {} : createNotificationsProvider(options.delivery);
}
