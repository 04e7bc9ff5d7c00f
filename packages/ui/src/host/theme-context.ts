import type { Environment } from "@atoll/protocol";
import { createContext, useContext } from "react";
import { useSurface } from "../host-component.ts";
import type { Scheme, Theme } from "../tokens/index.ts";
import { createTheme } from "../tokens/index.ts";

/** The theme a host gives to a surface; null draws with Atoll's own, by the surface's environment. */
export const ThemeContext = createContext<Theme | null>(null);

/** The theme of the surface this component is drawn on. */
export function useTheme(): Theme {
  const { environment } = useSurface();
  return useContext(ThemeContext) ?? ownTheme(environment);
}

const ownThemes = new Map<`${Scheme}:${boolean}`, Theme>();

function ownTheme({ theme: scheme, reducedMotion }: Environment): Theme {
  const key = `${scheme}:${reducedMotion}` as const;
  const theme = ownThemes.get(key) ?? createTheme({ scheme, reducedMotion });
  ownThemes.set(key, theme);
  return theme;
}

/**
 * Makes a hook that answers what `make` makes of the theme and the font scale, made once for each pair: style sheets
 * are not built again for every component of a long list.
 */
export function themed<T>(make: (theme: Theme, fontScale: number) => T): () => T {
  const made = new WeakMap<Theme, Map<number, T>>();
  return function useThemed(): T {
    const theme = useTheme();
    const { fontScale } = useSurface().environment;
    const byScale = made.get(theme) ?? new Map<number, T>();
    made.set(theme, byScale);
    const known = byScale.get(fontScale) ?? make(theme, fontScale);
    byScale.set(fontScale, known);
    return known;
  };
}

/** One value for each key of a scale. */
export function mapValues<K extends string, V, W>(
  values: { readonly [P in K]: V },
  map: (value: V) => W,
): Record<K, W> {
  const mapped = Object.entries<V>(values).map(([key, value]) => [key, map(value)]);
  return Object.fromEntries(mapped) as Record<K, W>;
}
