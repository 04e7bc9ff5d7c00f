import { createLocationProvider } from "./provider.ts";
import type { LocationProvider, Locator } from "./provider.ts";

export type NativeLocationOptions = {
  /** Over expo-location, or whatever knows where the device is. */
  readonly locator: Locator;
};

/** Where the device says that it is. The system asks the person too, for the whole app, whatever a mini-app was allowed. */
export function createNativeLocation({ locator }: NativeLocationOptions): LocationProvider {
  return createLocationProvider(locator);
}
