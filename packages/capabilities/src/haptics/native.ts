import { AtollError } from "@atoll/protocol";
import type { AreaProvider } from "../provider.ts";
import type { HapticsSchema } from "./schema.ts";

type Impact = "light" | "medium" | "heavy";
type Notification = "success" | "warning" | "error";

/** What a device makes felt, as expo-haptics has it. */
export type NativeHapticsOptions = {
  readonly impact: (style: Impact) => Promise<void>;
  readonly notification: (type: Notification) => Promise<void>;
  readonly selection: () => Promise<void>;
};

/** The device's own haptics; a device without a motor feels nothing and says nothing of it. */
export function createNativeHaptics(options: NativeHapticsOptions): AreaProvider<HapticsSchema> {
  const { impact, notification, selection } = options;
  const feel = async (felt: Promise<void>): Promise<null> => {
    await felt.catch(failed);
    return null;
  };
  return {
    impact: ({ style }) => feel(impact(style)),
    notification: ({ type }) => feel(notification(type)),
    selection: () => feel(selection()),
  };
}

function failed(cause: unknown): never {
  throw new AtollError("HOST_ERROR", "The device could not be made felt.", { cause });
}
