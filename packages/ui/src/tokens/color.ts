/** Tones that carry meaning; each has a fill, a soft fill and what is legible on either. */
export const TONES = ["accent", "positive", "caution", "critical"] as const;
export type Tone = (typeof TONES)[number];

/**
 * Colours by role, as `#rrggbb` (overlays as `rgba()`). `text` and `muted` are the on-colours of the four neutral grounds
 * (background, surface, raised, sunken); each tone brings its own: `onAccent` on `accent`, `onAccentSoft` on `accentSoft`
 * and, as the legible ink of that tone, on every neutral ground.
 */
export type Colors = {
  /** The ground of a screen. */
  readonly background: string;
  /** Cards and bars. */
  readonly surface: string;
  /** What floats: sheets, menus, elevated cards. */
  readonly raised: string;
  /** What is set in: fields, skeletons, tracks. */
  readonly sunken: string;
  readonly text: string;
  readonly muted: string;
  /** Hairlines that only decorate. */
  readonly border: string;
  /** Outlines that say where a control is: 3:1 against every ground. */
  readonly borderStrong: string;
  /** Laid over anything under a pointer. */
  readonly hover: string;
  /** Laid over anything held down. */
  readonly pressed: string;
  /** Behind a sheet. */
  readonly scrim: string;
} & { readonly [T in Tone as T | `on${Capitalize<T>}` | `${T}Soft` | `on${Capitalize<T>}Soft`]: string };

/** Warm sand by day. */
export const lightColors: Colors = {
  background: "#F7F4EF",
  surface: "#FFFFFF",
  raised: "#FFFFFF",
  sunken: "#EFEBE4",
  text: "#12212B",
  muted: "#55646E",
  border: "#E3DDD3",
  borderStrong: "#8B857A",
  hover: "rgba(18, 33, 43, 0.05)",
  pressed: "rgba(18, 33, 43, 0.11)",
  scrim: "rgba(18, 33, 43, 0.42)",
  accent: "#0A7774",
  onAccent: "#FFFFFF",
  accentSoft: "#DDF0EE",
  onAccentSoft: "#075E5C",
  positive: "#2E7A3E",
  onPositive: "#FFFFFF",
  positiveSoft: "#E2F1E2",
  onPositiveSoft: "#1F5E2D",
  caution: "#9A5B00",
  onCaution: "#FFFFFF",
  cautionSoft: "#FBECD2",
  onCautionSoft: "#7A4700",
  critical: "#BC3A2F",
  onCritical: "#FFFFFF",
  criticalSoft: "#FBE6E2",
  onCriticalSoft: "#98281F",
};

/** Deep sea by night. */
export const darkColors: Colors = {
  background: "#0B1318",
  surface: "#121C23",
  raised: "#19252D",
  sunken: "#1A262F",
  text: "#EDEAE3",
  muted: "#9AA8B0",
  border: "#22303A",
  borderStrong: "#647682",
  hover: "rgba(237, 234, 227, 0.05)",
  pressed: "rgba(237, 234, 227, 0.11)",
  scrim: "rgba(3, 7, 10, 0.6)",
  accent: "#3FC1B5",
  onAccent: "#04211F",
  accentSoft: "#0F3334",
  onAccentSoft: "#6FD8CD",
  positive: "#62BE74",
  onPositive: "#06210D",
  positiveSoft: "#15301E",
  onPositiveSoft: "#86D395",
  caution: "#E0A33E",
  onCaution: "#241600",
  cautionSoft: "#35270F",
  onCautionSoft: "#EFBE6C",
  critical: "#D14438",
  onCritical: "#FFFFFF",
  criticalSoft: "#3B1B19",
  onCriticalSoft: "#F79C90",
};
