import type { PreviewSettings } from "@atoll/distribution/registry";

/** Devices to choose from, in points. */
export const DEVICES = {
  phone: { width: 390, height: 780 },
  small: { width: 320, height: 640 },
  tablet: { width: 768, height: 1_024 },
} as const;
export type DeviceName = keyof typeof DEVICES;

export const THEMES = ["system", "light", "dark"] as const;
export const TEXT_SIZES = [1, 1.3, 1.6, 2] as const;
/** Languages to try a mini-app in; one of them runs from right to left. */
export const LANGUAGES = [
  "en",
  "de",
  "fr",
  "es",
  "pt-BR",
  "ru",
  "tr",
  "ar",
  "he",
  "hi",
  "ja",
  "zh-Hans",
] as const;

/** How a preview begins. */
export const FIRST_SETTINGS: PreviewSettings = { theme: "system", locale: "system", fontScale: 1 };
