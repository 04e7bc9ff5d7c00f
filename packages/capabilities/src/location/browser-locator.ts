import { AtollError } from "@atoll/protocol";
import type { Locator } from "./provider.ts";
import { LOCATION_TIMEOUT_MS } from "./schema.ts";
import type { Position } from "./schema.ts";

/** A position younger than this is told again in place of a new one. */
const YOUNG_MS = 10_000;

/** Where a browser says that the device is. */
export function createBrowserLocator(geolocation: Geolocation): Locator {
  return {
    get: ({ precise, signal }) =>
      new Promise((resolve, reject) => {
        const abort = () => reject(new AtollError("ABORTED", "The call was cancelled."));
        if (signal.aborted) return abort();
        signal.addEventListener("abort", abort, { once: true });
        geolocation.getCurrentPosition(
          (found) => resolve(positionOf(found)),
          (error) => reject(explain(error)),
          optionsOf(precise),
        );
      }),
    watch({ precise }, listener) {
      const ignore = (): void => undefined;
      const id = geolocation.watchPosition(
        (found) => listener(positionOf(found)),
        ignore,
        optionsOf(precise),
      );
      return () => geolocation.clearWatch(id);
    },
  };
}

function optionsOf(precise: boolean): PositionOptions {
  return { enableHighAccuracy: precise, timeout: LOCATION_TIMEOUT_MS, maximumAge: YOUNG_MS };
}

/** Height, heading and speed stay behind: no permission speaks of them. */
function positionOf({ coords, timestamp }: GeolocationPosition): Position {
  const { latitude, longitude, accuracy } = coords;
  return { latitude, longitude, accuracyM: accuracy, at: new Date(timestamp).toISOString() };
}

const DENIED = 1;
const TIMED_OUT = 3;

function explain({ code }: GeolocationPositionError): AtollError {
  if (code === DENIED) {
    return new AtollError(
      "PERMISSION_DENIED",
      "The browser or device does not let this page know the place.",
    );
  }
  if (code === TIMED_OUT) return new AtollError("TIMEOUT", "The device did not find its place in time.");
  return new AtollError("HOST_ERROR", "The device cannot tell its place now. Try again.");
}
