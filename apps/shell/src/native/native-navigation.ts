import { createBackHandlers } from "../services/back-handlers.ts";
import { addresses } from "../services/navigation.ts";
import type { Navigation, Place } from "../services/navigation.ts";
import { addressOfLink } from "./deep-links.ts";

/** What a device tells navigation of; each returns what ends it. */
export type NavigationEvents = {
  /** The back button or gesture. `handle` says whether it was ours; otherwise the platform leaves the app. */
  readonly onBack: (handle: () => boolean) => void;
  /** A link that led into the app, while it runs or by starting it. */
  readonly onLink: (listener: (link: string) => void) => void;
  /** Where links of the web lead into the app. */
  readonly shellOrigin: string;
};

const HOME: Place = { path: addresses.home, query: "" };

/** Keeps the way that the person went: the back button goes it back. */
export function createNativeNavigation({ onBack, onLink, shellOrigin }: NavigationEvents): Navigation {
  const listeners = new Set<() => void>();
  let places: readonly [...Place[], Place] = [HOME];
  const current = () => places.at(-1) ?? HOME;
  const set = (next: readonly Place[]) => {
    places = [...next.slice(0, -1), next.at(-1) ?? HOME];
    for (const listener of listeners) listener();
  };
  const back = (otherwise: string = addresses.home) =>
    set(places.length > 1 ? places.slice(0, -1) : [placeOf(otherwise)]);
  const go: Navigation["go"] = (address, { replace = false } = {}) =>
    set([...(replace ? places.slice(0, -1) : places), placeOf(address)]);
  const backHandlers = createBackHandlers();
  onBack(() => {
    if (backHandlers.ask()) return true;
    if (places.length === 1 && current().path === addresses.home) return false;
    back();
    return true;
  });
  onLink((link) => {
    const address = addressOfLink(link, shellOrigin);
    if (address !== undefined) go(address);
  });
  return {
    place: current,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go,
    back,
    goHome: () => {
      if (current().path !== addresses.home) set([HOME]);
    },
    onBack: backHandlers.add,
  };
}

function placeOf(address: string): Place {
  const [path = addresses.home, ...query] = address.split("?");
  return { path, query: query.join("?") };
}
