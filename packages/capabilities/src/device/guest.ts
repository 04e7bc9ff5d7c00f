import type { Environment, GuestBridge } from "@atoll/protocol";
import { createMethods, nothing, same } from "../guest/method.ts";
import type { DeviceSchema } from "./schema.ts";

/** `platform.device` of a mini-app. */
export function createDeviceGuest(bridge: GuestBridge) {
  const method = createMethods<DeviceSchema>(bridge, "device");
  const none = () => ({});
  return {
    /** The kind of device. */
    info: method("info", { params: none, result: same }),
    /** How full the battery is. */
    battery: method("battery", { params: none, result: same }),
    /** How the screen is held. */
    orientation: method("orientation", { params: none, result: same }),
    /** Keeps the screen on; `false` lets it sleep again. */
    keepAwake: method("keepAwake", { params: (on: boolean) => ({ on }), result: nothing }),
    /** The person's language, a BCP 47 tag. */
    locale: (): string => bridge.environment().locale,
    /** Light or dark, as the host is drawn. */
    theme: (): Environment["theme"] => bridge.environment().theme,
    /** Points of the mini-app's surface. */
    window: (): Environment["window"] => bridge.environment().window,
    /** Points at each edge that the host's own chrome lies over. */
    safeArea: (): Environment["insets"] => bridge.environment().insets,
    /** Calls the listener when any of these changes; the returned function ends it. */
    onChange: (listener: (now: Environment) => void): (() => void) => bridge.onEnvironment(listener),
  };
}
