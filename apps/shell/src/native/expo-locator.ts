import type { Locator } from "@atoll/capabilities/native";
import { AtollError } from "@atoll/protocol";
import {
  Accuracy,
  getCurrentPositionAsync,
  requestForegroundPermissionsAsync,
  watchPositionAsync,
} from "expo-location";
import type { LocationObject } from "expo-location";

/** Where the device is, as the system tells the app. The system asks the person once for the app; mini-apps are asked for apart. */
export const expoLocator: Locator = {
  async get({ precise, signal }) {
    await assertAllowed();
    if (signal.aborted) throw new AtollError("ABORTED", "The call was cancelled.");
    const found = await getCurrentPositionAsync({ accuracy: accuracyOf(precise) }).catch(failed);
    if (signal.aborted) throw new AtollError("ABORTED", "The call was cancelled.");
    return positionOf(found);
  },
  watch({ precise }, listener) {
    let stopped = false;
    const watching = watchPositionAsync({ accuracy: accuracyOf(precise) }, (found) => {
      if (!stopped) listener(positionOf(found));
    }).catch(() => undefined);
    return () => {
      stopped = true;
      void watching.then((subscription) => subscription?.remove());
    };
  },
};

async function assertAllowed(): Promise<void> {
  const { granted } = await requestForegroundPermissionsAsync().catch(failed);
  if (!granted) throw new AtollError("PERMISSION_DENIED", "The device does not let this app know the place.");
}

function accuracyOf(precise: boolean): Accuracy {
  return precise ? Accuracy.Highest : Accuracy.Low;
}

/** Height, heading and speed stay behind: no permission speaks of them. */
function positionOf({ coords, timestamp }: LocationObject) {
  const { latitude, longitude, accuracy } = coords;
  return { latitude, longitude, accuracyM: accuracy ?? 0, at: new Date(timestamp).toISOString() };
}

function failed(cause: unknown): never {
  throw new AtollError("HOST_ERROR", "The device cannot tell its place now. Try again.", { cause });
}
