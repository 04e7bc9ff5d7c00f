import { create } from "zustand";

/** Where in the mini-app a person is. */
export type Route =
  | { readonly name: "journal" | "edit" | "currencies" | "sample" }
  | { readonly name: "expense"; readonly id: string };

export type RouteState = {
  readonly routes: readonly [Route, ...Route[]];
  open(route: Route): void;
  back(): void;
};

/** The screens on the way here, the one that is shown last. */
export const useRoute = create<RouteState>((set) => ({
  routes: [{ name: "journal" }],
  open: (route) => set(({ routes }) => ({ routes: [...routes, route] })),
  back: () =>
    set(({ routes }) => {
      const [first, ...rest] = routes;
      return { routes: [first, ...rest.slice(0, -1)] };
    }),
}));
