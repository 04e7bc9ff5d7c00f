/** What a path says beside which page it is. */
export type PathMatch = {
  readonly params: { readonly [name: string]: string };
  readonly query: { readonly [name: string]: string };
};

/** Finds what draws a path: the first route that fits, else "*". Throws when there is neither. */
export function matchPath<C>(
  path: string,
  routes: { readonly [route: string]: C },
): PathMatch & { readonly component: C } {
  const [name = "", query = ""] = path.split("?", 2);
  const parts = name.split("/");
  for (const route of Object.keys(routes)) {
    const params = paramsOf(route.split("/"), parts);
    if (params !== null) return { component: routes[route] as C, params, query: queryOf(query) };
  }
  const fallback = routes["*"];
  if (fallback !== undefined) return { component: fallback, params: {}, query: queryOf(query) };
  throw new Error(
    `No page has the path "${name}". <Pages> has ${Object.keys(routes).join(", ")}; add it, or "*" for all others.`,
  );
}

/** Null when the path is not one of the route's. */
function paramsOf(route: readonly string[], parts: readonly string[]): { [name: string]: string } | null {
  if (route.length !== parts.length) return null;
  const params: { [name: string]: string } = {};
  for (const [index, word] of route.entries()) {
    const part = parts[index] ?? "";
    if (!word.startsWith(":")) {
      if (word !== part) return null;
    } else if (part === "") return null;
    else params[word.slice(1)] = decoded(part);
  }
  return params;
}

function queryOf(query: string): { [name: string]: string } {
  return Object.fromEntries(new URLSearchParams(query));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
