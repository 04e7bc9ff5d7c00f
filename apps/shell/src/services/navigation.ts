/** Pages of the shell. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "miniApp"; readonly id: string }
  | { readonly page: "unknown" };

/** Port: where the user is in the shell, and how to go elsewhere. */
export interface Navigation {
  /** The same object until the route changes. */
  route(): Route;
  onChange(listener: () => void): () => void;
  openMiniApp(id: string): void;
  /** Back to the home page, as the back button would if the user came from there. */
  goHome(): void;
}

const MINI_APP_PATH = /^\/miniapp\/([a-z0-9.-]{1,64})$/;

/** The route that an address leads to. */
export function parseRoute(path: string): Route {
  if (path === "/") return { page: "home" };
  const id = MINI_APP_PATH.exec(path)?.[1];
  return id === undefined ? { page: "unknown" } : { page: "miniApp", id };
}

/** The address of a mini-app's page. */
export function miniAppPath(id: string): string {
  return `/miniapp/${id}`;
}
