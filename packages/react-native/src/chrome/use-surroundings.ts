import { useFontScale } from "#font-scale";
import type { Host } from "@atoll/host";
import { useEffect, useMemo } from "react";
import { useColorScheme } from "react-native";
import { directionOf, platformLocale } from "./locale.ts";
import { useReducedMotion } from "./use-reduced-motion.ts";
import type { Surroundings } from "./host-chrome.ts";

/** Mini-apps are drawn up to twice the usual text size. */
const MAX_FONT_SCALE = 2;

/** What a host app decides itself; the platform's settings hold for the rest. */
export type SurroundingsOptions = {
  readonly scheme?: "light" | "dark" | undefined;
  readonly locale?: string | undefined;
  /** Holds whatever the host app or the platform says. Keep the object while nothing in it changes. */
  readonly forced?: Partial<Surroundings> | undefined;
};

/** The user's settings as mini-apps may know them, told to every session when they change. */
export function useSurroundings(host: Host, options: SurroundingsOptions): Surroundings {
  const system = useColorScheme();
  const fontScale = useFontScale();
  const reducedMotion = useReducedMotion();
  const theme = options.scheme ?? (system === "dark" ? "dark" : "light");
  const { forced } = options;
  const locale = options.locale ?? platformLocale();
  const surroundings = useMemo(
    () => ({
      theme,
      locale,
      direction: directionOf(forced?.locale ?? locale),
      fontScale: Math.min(MAX_FONT_SCALE, Math.max(1, fontScale)),
      reducedMotion,
      ...forced,
    }),
    [theme, locale, fontScale, reducedMotion, forced],
  );
  useEffect(() => host.setEnvironment(surroundings), [host, surroundings]);
  return surroundings;
}
