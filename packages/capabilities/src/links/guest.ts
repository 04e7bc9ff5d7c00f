import type { GuestBridge, Json, MethodParams } from "@atoll/protocol";
import { createMethods, nothing, same } from "../guest/method.ts";
import type { LinksSchema } from "./schema.ts";

/** `platform.links` of a mini-app. */
export function createLinksGuest(bridge: GuestBridge) {
  const method = createMethods<LinksSchema>(bridge, "links");
  type Share = MethodParams<LinksSchema["methods"]["share"]>;
  const jsonOf = (data: Json | undefined) => (data === undefined ? null : JSON.stringify(data));
  return {
    /** Opens another mini-app in place of this one, once the person agrees. `data` is in its launch options. */
    open: method("open", {
      params: (appId: string, path: string = "/", data?: Json) => ({ appId, path, data: jsonOf(data) }),
      result: nothing,
    }),
    /** Goes back to the mini-app that opened this one; false when none did. */
    returnTo: method("returnTo", { params: (data?: Json) => ({ data: jsonOf(data) }), result: same }),
    /** A link that opens this mini-app at a page. */
    create: method("create", { params: (path: string = "/") => ({ path }), result: same }),
    /** Opens an https page outside, once the person agrees. Rejects with USER_CANCELED when they do not. */
    openUrl: method("openUrl", { params: (url: string) => ({ url }), result: nothing }),
    /** Opens the device's share sheet with a text, an address, or both. */
    share: method("share", { params: (what: Share) => what, result: nothing }),
  };
}
