import type { GuestBridge } from "@atoll/protocol";
import { createMethods, same } from "../guest/method.ts";
import type { AuthSchema } from "./schema.ts";

/** `platform.auth` of a mini-app. */
export function createAuthGuest(bridge: GuestBridge) {
  const method = createMethods<AuthSchema>(bridge, "auth");
  const params = () => ({});
  return {
    /** A one-time code for your server. Rejects with USER_CANCELED when nobody is signed in and the person does not want to. */
    getCode: method("getCode", { params, result: same }),
    /** A signed token for your server, good for ten minutes. Rejects with USER_CANCELED when nobody is signed in. */
    getSession: method("getSession", { params, result: same }),
  };
}
