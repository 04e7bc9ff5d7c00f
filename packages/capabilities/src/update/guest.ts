import type { GuestBridge } from "@atoll/protocol";
import { createMethods, same } from "../guest/method.ts";
import type { UpdateSchema } from "./schema.ts";

/** A version of the mini-app. */
type Version = { readonly name: string; readonly code: number };

/** `platform.update` of a mini-app. */
export function createUpdateGuest(bridge: GuestBridge) {
  const method = createMethods<UpdateSchema>(bridge, "update");
  const params = () => ({});
  return {
    /** Asks for a newer version and fetches it; null when there is none. */
    check: method("check", { params, result: same }),
    /** Opens the newer version now; false when none is ready. */
    apply: method("apply", { params, result: same }),
    /** Calls the listener once a newer version is on the device; the returned function ends it. */
    onReady: (listener: (version: Version) => void): (() => void) =>
      bridge.subscribe("update.ready", {}, (version) => listener(version as Version)),
  };
}
