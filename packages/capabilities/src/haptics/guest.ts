import type { GuestBridge } from "@atoll/protocol";
import { createMethods, nothing } from "../guest/method.ts";
import type { HapticsSchema } from "./schema.ts";

/** `platform.haptics` of a mini-app. */
export function createHapticsGuest(bridge: GuestBridge) {
  const method = createMethods<HapticsSchema>(bridge, "haptics");
  return {
    /** A knock, "medium" unless said otherwise. */
    impact: method("impact", {
      params: (style: "light" | "medium" | "heavy" = "medium") => ({ style }),
      result: nothing,
    }),
    /** Tells by touch how something went. */
    notification: method("notification", {
      params: (type: "success" | "warning" | "error") => ({ type }),
      result: nothing,
    }),
    /** A tick, as of a wheel that moves on by one. */
    selection: method("selection", { params: () => ({}), result: nothing }),
  };
}
