import type { AreaProvider, AreaTopics, TopicSource } from "../provider.ts";
import { approximate } from "./approximate.ts";
import type { LocationSchema, Position } from "./schema.ts";

/** Port: where a device is. Values are passed on as they are; what mini-apps may know is decided above it. */
export type Locator = {
  /** Rejects with PERMISSION_DENIED, TIMEOUT, ABORTED or HOST_ERROR. */
  get(options: { readonly precise: boolean; readonly signal: AbortSignal }): Promise<Position>;
  /** Tells of each change until the returned function is called; what cannot be found is not told. */
  watch(options: { readonly precise: boolean }, listener: (position: Position) => void): () => void;
};

export type LocationProvider = AreaProvider<LocationSchema> & AreaTopics;

/** `platform.location` over whatever knows where the device is. */
export function createLocationProvider(locator: Locator): LocationProvider {
  const watchPrecise: TopicSource = (_, __, emit) => locator.watch({ precise: true }, emit);
  const watchApproximate: TopicSource = (_, __, emit) => {
    let last: string | undefined;
    return locator.watch({ precise: false }, (exact) => {
      const area = approximate(exact);
      // Security: that there was a position tells of a movement inside the area, so only another area is told.
      const key = `${area.latitude} ${area.longitude}`;
      if (key !== last) emit(area);
      last = key;
    });
  };
  return {
    getPrecise: (_, { signal }) => locator.get({ precise: true, signal }),
    getApproximate: async (_, { signal }) => approximate(await locator.get({ precise: false, signal })),
    topics: { watchPrecise, watchApproximate },
  };
}
