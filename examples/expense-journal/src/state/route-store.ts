import { create } from "zustand";

/** Where in the mini-app a person is. */
export type Route =
  | { readonly name: "journal" | "edit" | "currencies" | "sample" }
  | { readonly name: "expense"; readonly id: string };

export type RouteState = {
  readonly routes: readonly [Route, ...Route[]];
  /** The expense that was opened last: where a person was in the journal. */
  readonly lastExpense: string | null;
  open(route: Route): void;
  back(): void;
};

/** The screens on the way here, the one that is shown last. */
export const useRoute = create<RouteState>((set) => ({
  routes: [{ name: "journal" }],
  lastExpense: null,
  open: (route) =>
    set(({ routes, lastExpense }) => ({
      routes: [...routes, route],
      lastExpense: route.name === "expense" ? route.id : lastExpense,
    })),
  back: () =>
    set(({ routes }) => {
      const [first, ...rest] = routes;
      return { routes: [first, ...rest.slice(0, -1)] };
    }),
}));
