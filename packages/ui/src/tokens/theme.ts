import type { Colors } from "./color.ts";
import { darkColors, lightColors } from "./color.ts";
import type { Elevations } from "./elevation.ts";
import { elevations } from "./elevation.ts";
import type { Motion } from "./motion.ts";
import { motion, stillMotion } from "./motion.ts";
import type { RadiusName, SpaceName, TypeName, TypeStep } from "./scale.ts";
import { fonts, radius, space, type, weight } from "./scale.ts";

export type Scheme = "light" | "dark";

/** Every value that the kit, the shell, the portal and the simulator draw with. */
export type Theme = {
  readonly scheme: Scheme;
  readonly colors: Colors;
  readonly space: { readonly [N in SpaceName]: number };
  readonly radius: { readonly [N in RadiusName]: number };
  readonly type: { readonly [N in TypeName]: TypeStep };
  readonly weight: typeof weight;
  readonly fonts: { readonly sans: string; readonly mono: string };
  readonly elevation: Elevations;
  readonly motion: Motion;
};

/** What a host may set itself; whatever it leaves out stays Atoll's. */
export type ThemeOverrides = {
  /** By scheme. Check the result with {@link contrastFailures}. */
  readonly colors?: { readonly [S in Scheme]?: Partial<Colors> };
  readonly space?: Partial<Theme["space"]>;
  readonly radius?: Partial<Theme["radius"]>;
  readonly type?: Partial<Theme["type"]>;
  readonly fonts?: Partial<Theme["fonts"]>;
  readonly elevation?: { readonly [S in Scheme]?: Partial<Elevations> };
  readonly motion?: Partial<Motion>;
};

export type ThemeOptions = {
  readonly scheme: Scheme;
  readonly overrides?: ThemeOverrides;
  /** Turns every duration into 0, those of `overrides` too. */
  readonly reducedMotion?: boolean;
};

/** Makes the theme of one scheme. */
export function createTheme({ scheme, overrides = {}, reducedMotion = false }: ThemeOptions): Theme {
  const moving: Motion = { ...motion, ...overrides.motion };
  return {
    scheme,
    colors: { ...(scheme === "dark" ? darkColors : lightColors), ...overrides.colors?.[scheme] },
    space: { ...space, ...overrides.space },
    radius: { ...radius, ...overrides.radius },
    type: { ...type, ...overrides.type },
    weight,
    fonts: { ...fonts, ...overrides.fonts },
    elevation: { ...elevations[scheme], ...overrides.elevation?.[scheme] },
    motion: reducedMotion ? { ...moving, duration: stillMotion.duration } : moving,
  };
}
