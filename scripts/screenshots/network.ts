import type { Act } from "./scene.ts";

/** Requests to these addresses get no answer: what a screen shows while it loads. */
export function held(pattern: string): Act {
  return (page) => page.route(pattern, () => undefined);
}

/** Requests to these addresses fail as when a server is down. */
export function failing(pattern: string): Act {
  return (page) => page.route(pattern, (route) => route.fulfill({ status: 503, body: "" }));
}

/** Requests to these addresses are answered with this, for what a young registry cannot have: nothing at all, or a month of use. */
export function answering(pattern: string, json: unknown): Act {
  return (page) => page.route(pattern, (route) => route.fulfill({ json }));
}
