import type { Scheme } from "./theme.ts";

/** Shadows as CSS `box-shadow` text, which React Native draws too. */
export type Elevations = { readonly low: string; readonly mid: string; readonly high: string };

/** Shadows of deep-sea ink by day; by night mostly a rim of light, since shadow on dark says little. */
export const elevations: { readonly [S in Scheme]: Elevations } = {
  light: {
    low: "0px 1px 2px rgba(18, 33, 43, 0.06), 0px 1px 1px rgba(18, 33, 43, 0.04)",
    mid: "0px 6px 16px rgba(18, 33, 43, 0.08), 0px 1px 3px rgba(18, 33, 43, 0.06)",
    high: "0px 18px 48px rgba(18, 33, 43, 0.16), 0px 2px 8px rgba(18, 33, 43, 0.08)",
  },
  dark: {
    low: "0px 1px 2px rgba(0, 0, 0, 0.4)",
    mid: "0px 8px 20px rgba(0, 0, 0, 0.45), 0px 1px 3px rgba(0, 0, 0, 0.4)",
    high: "0px 20px 52px rgba(0, 0, 0, 0.6), 0px 2px 10px rgba(0, 0, 0, 0.4)",
  },
};
