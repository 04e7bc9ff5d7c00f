import type { GuestBridge, MethodParams } from "@atoll/protocol";
import { createMethods, nothing } from "../guest/method.ts";
import type { AnalyticsSchema } from "./schema.ts";

/** `platform.analytics` of a mini-app. */
export function createAnalyticsGuest(bridge: GuestBridge) {
  const method = createMethods<AnalyticsSchema>(bridge, "analytics");
  type Props = MethodParams<AnalyticsSchema["methods"]["event"]>["props"];
  const params = (name: string, props?: Props) => (props === undefined ? { name } : { name, props });
  return {
    /** Something happened. */
    event: method("event", { params, result: nothing }),
    /** A page was shown. */
    screen: method("screen", { params, result: nothing }),
  };
}
