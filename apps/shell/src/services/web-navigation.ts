import { miniAppPath, parseRoute } from "./navigation.ts";
import type { Navigation, Route } from "./navigation.ts";

/** Marks history entries that the shell opened from its home page, so that closing can go back to it. */
const FROM_HOME = { fromHome: true };

/** Keeps the route in the browser's address: reloading, bookmarks and the back button work. */
export function createWebNavigation(page: Window): Navigation {
  const listeners = new Set<() => void>();
  let route: Route = parseRoute(page.location.pathname);
  const update = () => {
    route = parseRoute(page.location.pathname);
    for (const listener of listeners) listener();
  };
  page.addEventListener("popstate", update);
  return {
    route: () => route,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openMiniApp: (id) => {
      page.history.pushState(FROM_HOME, "", miniAppPath(id));
      update();
    },
    goHome: () => {
      if (isFromHome(page.history.state)) return page.history.back();
      page.history.replaceState(null, "", "/");
      update();
    },
  };
}

function isFromHome(state: unknown): boolean {
  return typeof state === "object" && state !== null && "fromHome" in state;
}
