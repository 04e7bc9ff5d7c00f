import type { GuestBridge } from "@atoll/protocol";
import { createMethods, nothing, same } from "../guest/method.ts";
import type { BiometricsSchema } from "./schema.ts";

/** `platform.biometrics` of a mini-app. */
export function createBiometricsGuest(bridge: GuestBridge) {
  const method = createMethods<BiometricsSchema>(bridge, "biometrics");
  return {
    /** Whether the device can check who holds it. */
    isAvailable: method("isAvailable", { params: () => ({}), result: same }),
    /** Resolves once the device has checked; rejects with USER_CANCELED when it has not. */
    authenticate: method("authenticate", { params: (reason: string) => ({ reason }), result: nothing }),
  };
}
