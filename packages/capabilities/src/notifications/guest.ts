import type { GuestBridge, MethodParams } from "@atoll/protocol";
import { createMethods, same } from "../guest/method.ts";
import type { NotificationsSchema } from "./schema.ts";

type Topics = MethodParams<NotificationsSchema["methods"]["requestConsent"]>["topics"];

/** `platform.notifications` of a mini-app. */
export function createNotificationsGuest(bridge: GuestBridge) {
  const method = createMethods<NotificationsSchema>(bridge, "notifications");
  return {
    /** Lets the person agree to some topics, and tells which they have. */
    requestConsent: method(
      "requestConsent",
      { params: (topics: Topics) => ({ topics }), result: same },
      "notifications",
    ),
    /** Which topics the person agreed to. */
    status: method("status", { params: () => ({}), result: same }),
  };
}
