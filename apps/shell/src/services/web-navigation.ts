import { addresses } from "./navigation.ts";
import type { Navigation, Place } from "./navigation.ts";

/** What the shell notes in an entry of the browser's history: the path that the person came from within the shell. */
type Came = { readonly from: string };

/** Keeps the place in the browser's address: reloading, bookmarks and the back button work. */
export function createWebNavigation(page: Window): Navigation {
  const listeners = new Set<() => void>();
  let place = placeOf(page);
  const update = () => {
    place = placeOf(page);
    for (const listener of listeners) listener();
  };
  const replace = (address: string, state: unknown) => {
    page.history.replaceState(state, "", address);
    update();
  };
  page.addEventListener("popstate", update);
  return {
    place: () => place,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go: (address, options = {}) => {
      if (options.replace === true) return replace(address, page.history.state);
      const came: Came = { from: place.path };
      page.history.pushState(came, "", address);
      update();
    },
    back: (otherwise = addresses.home) => {
      if (cameFrom(page.history.state) === undefined) return replace(otherwise, null);
      page.history.back();
    },
    goHome: () => {
      if (place.path === addresses.home) return;
      const from = cameFrom(page.history.state);
      if (from === addresses.home) return page.history.back();
      const came: Came = { from: place.path };
      if (from === undefined) return replace(addresses.home, null);
      page.history.pushState(came, "", addresses.home);
      update();
    },
  };
}

function placeOf({ location }: Window): Place {
  return { path: location.pathname, query: location.search.slice(1) };
}

function cameFrom(state: unknown): string | undefined {
  if (typeof state !== "object" || state === null || !("from" in state)) return undefined;
  return typeof state.from === "string" ? state.from : undefined;
}
