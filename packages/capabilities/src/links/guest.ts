import type { GuestBridge, MethodParams } from "@atoll/protocol";
import { createMethods, nothing } from "../guest/method.ts";
import type { LinksSchema } from "./schema.ts";

/** `platform.links` of a mini-app. */
export function createLinksGuest(bridge: GuestBridge) {
  const method = createMethods<LinksSchema>(bridge, "links");
  type Share = MethodParams<LinksSchema["methods"]["share"]>;
  return {
    /** Opens an https page outside, once the person agrees. Rejects with USER_CANCELED when they do not. */
    openUrl: method("openUrl", { params: (url: string) => ({ url }), result: nothing }),
    /** Opens the device's share sheet with a text, an address, or both. */
    share: method("share", { params: (what: Share) => what, result: nothing }),
  };
}
