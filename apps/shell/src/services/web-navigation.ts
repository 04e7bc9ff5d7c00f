import { createBackHandlers } from "./back-handlers.ts";
import { addresses } from "./navigation.ts";
import type { Navigation, Place } from "./navigation.ts";

/**
 * What the shell notes in an entry of the browser's history: the path that the person came from within the shell, and how many entries of
 * the shell lie before it.
 */
type Came = { readonly from: string; readonly at: number };

/** Keeps the place in the browser's address: reloading, bookmarks and the back button work. */
export function createWebNavigation(page: Window): Navigation {
  const listeners = new Set<() => void>();
  const backHandlers = createBackHandlers();
  let place = placeOf(page);
  let at = atOf(page.history.state);
  /** What the next move through the history is: the shell's own, or back to where somebody has dealt with the person's. */
  let expected: "own" | "return" | undefined;
  const update = () => {
    place = placeOf(page);
    at = atOf(page.history.state);
    for (const listener of listeners) listener();
  };
  const onMove = () => {
    const was = expected;
    expected = undefined;
    if (was === "return") return;
    const steps = at - atOf(page.history.state);
    if (was === "own" || steps <= 0 || !backHandlers.ask()) return update();
    // The address is the browser's and has changed already; the place has not.
    expected = "return";
    page.history.go(steps);
  };
  const leave = () => {
    expected = "own";
    page.history.back();
  };
  const push = (address: string) => {
    const came: Came = { from: place.path, at: at + 1 };
    page.history.pushState(came, "", address);
    update();
  };
  const replace = (address: string, state: unknown) => {
    page.history.replaceState(state, "", address);
    update();
  };
  page.addEventListener("popstate", onMove);
  return {
    place: () => place,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go: (address, options = {}) => {
      if (options.replace === true) return replace(address, page.history.state);
      push(address);
    },
    back: (otherwise = addresses.home) => {
      if (cameFrom(page.history.state) === undefined) return replace(otherwise, null);
      leave();
    },
    goHome: () => {
      if (place.path === addresses.home) return;
      const from = cameFrom(page.history.state);
      if (from === addresses.home) return leave();
      if (from === undefined) return replace(addresses.home, null);
      push(addresses.home);
    },
    onBack: backHandlers.add,
  };
}

function placeOf({ location }: Window): Place {
  return { path: location.pathname, query: location.search.slice(1) };
}

function cameFrom(state: unknown): string | undefined {
  if (typeof state !== "object" || state === null || !("from" in state)) return undefined;
  return typeof state.from === "string" ? state.from : undefined;
}

function atOf(state: unknown): number {
  if (typeof state !== "object" || state === null || !("at" in state)) return 0;
  return typeof state.at === "number" ? state.at : 0;
}
