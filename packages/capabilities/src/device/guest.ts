import type { Environment, GuestBridge, MethodResult } from "@atoll/protocol";
import { createMethods, nothing, same } from "../guest/method.ts";
import type { DeviceSchema } from "./schema.ts";

type Answer<V extends keyof DeviceSchema["methods"]> = MethodResult<DeviceSchema["methods"][V]>;

/** `platform.device` of a mini-app. */
export function createDeviceGuest(bridge: GuestBridge) {
  const method = createMethods<DeviceSchema>(bridge, "device");
  const none = () => ({});
  const watch =
    <T>(topic: string) =>
    (listener: (now: T) => void): (() => void) =>
      bridge.subscribe(`device.${topic}`, {}, (value) => listener(value as T));
  return {
    /** Whether the keyboard on the screen is up, and how much it covers. */
    keyboard: method("keyboard", { params: none, result: same }),
    /** The time by the host's server, milliseconds since the epoch. */
    serverTime: method("serverTime", { params: none, result: ({ nowMs }) => nowMs }),
    /** Calls the listener when the battery changes; the returned function ends it. */
    onBatteryChange: watch<Answer<"battery">>("batteryChanges"),
    /** Calls the listener when the screen is turned; the returned function ends it. */
    onOrientationChange: watch<Answer<"orientation">>("orientationChanges"),
    /** Calls the listener when the keyboard on the screen comes or goes; the returned function ends it. */
    onKeyboardChange: watch<Answer<"keyboard">>("keyboardChanges"),
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
