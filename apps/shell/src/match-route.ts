import type { ComponentType } from "react";

/** What a screen is told of the address that led to it. */
export type ScreenProps = {
  /** Parts of the path by the names that the pattern gives them. */
  readonly params: { readonly [name: string]: string };
  /** What follows the question mark; empty for nothing. */
  readonly query: string;
};

/** A screen of the shell and the addresses that lead to it. */
export type ShellRoute = {
  /** A path whose parts may be names, such as "/miniapp/:id". */
  readonly path: string;
  readonly screen: ComponentType<ScreenProps>;
};

/** A part of a path that a name may stand for: the letters that ids of mini-apps are made of. */
const NAMED = "([a-z0-9.-]{1,64})";

/** The first route whose pattern a path fits, and the named parts of the path. */
export function matchRoute<R extends Pick<ShellRoute, "path">>(
  routes: readonly R[],
  path: string,
): { readonly route: R; readonly params: ScreenProps["params"] } | undefined {
  for (const route of routes) {
    const params = paramsOf(route.path, path);
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

function paramsOf(pattern: string, path: string): ScreenProps["params"] | undefined {
  const names = [...pattern.matchAll(/:([a-z]+)/gi)].map(([, name]) => name ?? "");
  const found = new RegExp(`^${pattern.replace(/:[a-z]+/gi, NAMED)}$`).exec(path);
  if (found === null) return undefined;
  return Object.fromEntries(names.map((name, place) => [name, found[place + 1] ?? ""]));
}
