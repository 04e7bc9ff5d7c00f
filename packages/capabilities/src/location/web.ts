import { createBrowserLocator } from "./browser-locator.ts";
import { createLocationProvider } from "./provider.ts";
import type { LocationProvider, Locator } from "./provider.ts";

export type WebLocationOptions = {
  /** `navigator.geolocation` unless given. */
  readonly locator?: Locator;
};

/** The browser's Geolocation. The browser asks the person too, for the whole host page, whatever a mini-app was allowed. */
export function createWebLocation(options: WebLocationOptions = {}): Partial<LocationProvider> {
  const locator = options.locator ?? browserLocator();
  return locator === undefined ? {} : createLocationProvider(locator);
}

function browserLocator(): Locator | undefined {
  return "geolocation" in navigator ? createBrowserLocator(navigator.geolocation) : undefined;
}
