import type { GuestBridge, MethodResult } from "@atoll/protocol";
import { createMethods, queryPermission, same } from "../guest/method.ts";
import type { PermissionState } from "../guest/method.ts";
import type { LocationSchema } from "./schema.ts";

type Position = MethodResult<LocationSchema["methods"]["getPrecise"]>;

/** How exactly: an area of about two kilometres unless said otherwise. */
type Accuracy = { readonly accuracy?: "approximate" | "precise" };

/** `platform.location` of a mini-app. */
export function createLocationGuest(bridge: GuestBridge) {
  const method = createMethods<LocationSchema>(bridge, "location");
  const plain = { params: () => ({}), result: same<Position> };
  const methods = {
    approximate: method("getApproximate", plain, "location.approximate"),
    precise: method("getPrecise", plain, "location.precise"),
  };
  const get = ({ accuracy = "approximate" }: Accuracy = {}): Promise<Position> => methods[accuracy]();
  const watch = async (options: Accuracy, listener: (position: Position) => void): Promise<() => void> => {
    const precise = options.accuracy === "precise";
    // Asks for the permission, and rejects with why there is no place to be had.
    let last = await get(options);
    listener(last);
    const topic = precise ? "location.watchPrecise" : "location.watchApproximate";
    return bridge.subscribe(topic, {}, (value) => {
      // A device begins with the place that is known already.
      if (JSON.stringify(value) === JSON.stringify(last)) return;
      last = value as Position;
      listener(last);
    });
  };
  const about = {
    isSupported: () => methods.approximate.isSupported(),
    /** Where the permission of an accuracy stands, without asking the person. */
    permission: ({ accuracy = "approximate" }: Accuracy = {}): Promise<PermissionState> =>
      queryPermission(bridge, `location.${accuracy}`),
  };
  return {
    /** Where the person is now. */
    get: Object.assign(get, about),
    /**
     * Tells where the person is: now, before it resolves, and at each change while the mini-app is in front. Resolves to what ends it.
     * It falls silent while the permission is taken back.
     */
    watch: Object.assign(watch, about),
  };
}
