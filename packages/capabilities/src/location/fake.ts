import { createLocationProvider } from "./provider.ts";
import type { LocationProvider, Locator } from "./provider.ts";
import type { Position } from "./schema.ts";

/** A device that a test moves. */
export type FakeLocator = Locator & {
  moveTo(place: Pick<Position, "latitude" | "longitude"> & { readonly accuracyM?: number }): void;
};

const START = { latitude: 48.8584, longitude: 2.2945 };
const AT = "2024-05-01T09:30:00.000Z";

/** Makes a device in Paris, unless said otherwise. */
export function createFakeLocator(start: Parameters<FakeLocator["moveTo"]>[0] = START): FakeLocator {
  let here: Position = { accuracyM: 5, ...start, at: AT };
  const listeners = new Set<(position: Position) => void>();
  return {
    get: async () => here,
    watch(_, listener) {
      listeners.add(listener);
      listener(here);
      return () => listeners.delete(listener);
    },
    moveTo(place) {
      here = { accuracyM: 5, ...place, at: AT };
      for (const listener of listeners) listener(here);
    },
  };
}

export type FakeLocationOptions = { readonly locator?: Locator };

/** A device that stands still until a test moves it. */
export function createFakeLocation(options: FakeLocationOptions = {}): LocationProvider {
  return createLocationProvider(options.locator ?? createFakeLocator());
}
