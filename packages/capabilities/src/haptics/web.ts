import { AtollError } from "@atoll/protocol";
import type { PartialAreaProvider } from "../provider.ts";
import type { HapticsSchema } from "./schema.ts";

export type WebHapticsOptions = {
  /** `navigator.vibrate` unless given: milliseconds of vibration and stillness in turn; false when the browser refuses. */
  readonly vibrate?: (patternMs: number[]) => boolean;
};

const IMPACT_MS = { light: [10], medium: [20], heavy: [40] };
const NOTIFICATION_MS = { success: [10, 60, 20], warning: [20, 80, 20], error: [30, 60, 30, 60, 30] };
const SELECTION_MS = [5];

/** Vibration, where the browser has it: Safari and Firefox do not. */
export function createWebHaptics(options: WebHapticsOptions = {}): PartialAreaProvider<HapticsSchema> {
  const vibrate = options.vibrate ?? browserVibrate();
  if (vibrate === undefined) return {};
  const feel = async (patternMs: number[]): Promise<null> => {
    if (vibrate(patternMs)) return null;
    throw new AtollError(
      "GESTURE_REQUIRED",
      "The browser vibrates only after the person has touched the page.",
    );
  };
  return {
    impact: ({ style }) => feel(IMPACT_MS[style]),
    notification: ({ type }) => feel(NOTIFICATION_MS[type]),
    selection: () => feel(SELECTION_MS),
  };
}

function browserVibrate(): WebHapticsOptions["vibrate"] {
  if (!("vibrate" in navigator)) return undefined;
  return (patternMs) => navigator.vibrate(patternMs);
}
