import type { Providers } from "./provider.ts";

/** What makes the providers of a platform, by area. */
export type ProviderFactories = { readonly [area: string]: (options: never) => object };

/** Options of each area's provider, by area; all may be left out. */
export type OptionsOf<F extends ProviderFactories> = {
  readonly [A in keyof F]?: Parameters<F[A]>[0];
};

/** Makes every provider of a platform with its own options. */
export function sumProviders<F extends ProviderFactories>(factories: F, options: OptionsOf<F>): Providers {
  const made = Object.entries(factories).map(([area, create]) => [area, create(options[area] as never)]);
  // Each provider fits its own schema; the bridge decodes params by that schema before it calls, so the types may go here.
  return Object.fromEntries(made) as Providers;
}
