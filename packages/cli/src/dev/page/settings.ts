import type { Surroundings } from "@atoll/react-native";

/** Frames to choose from, in points. */
export const DEVICES = {
  phone: { label: "Phone", width: 390, height: 844 },
  small: { label: "Small phone", width: 320, height: 640 },
  tablet: { label: "Tablet", width: 820, height: 1_180 },
} as const;
export type DeviceName = keyof typeof DEVICES;

/** Text sizes to choose from. */
export const FONT_SCALES = [1, 1.15, 1.3, 1.6, 2] as const;

/** Languages to choose from; the mini-app's own comes ahead. */
export const LOCALES = [
  "en",
  "en-GB",
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
  "ko",
  "zh-Hans",
] as const;

/** What a person chose for the device. "system" and "auto" leave it to the browser and the language. */
export type DeviceSettings = {
  readonly device: DeviceName;
  readonly turned: boolean;
  readonly theme: "system" | "light" | "dark";
  readonly direction: "auto" | "ltr" | "rtl";
  readonly fontScale: number;
  /** A BCP 47 tag, or "system". */
  readonly locale: string;
  readonly reducedMotion: "system" | "on" | "off";
};

export const FIRST_SETTINGS: DeviceSettings = {
  device: "phone",
  turned: false,
  theme: "system",
  direction: "auto",
  fontScale: 1,
  locale: "system",
  reducedMotion: "system",
};

/** What holds on the device whatever the browser says. */
export function forcedSurroundings(settings: DeviceSettings): Partial<Surroundings> {
  const { theme, direction, fontScale, locale, reducedMotion } = settings;
  return {
    fontScale,
    ...(theme !== "system" && { theme }),
    ...(direction !== "auto" && { direction }),
    ...(locale !== "system" && { locale }),
    ...(reducedMotion !== "system" && { reducedMotion: reducedMotion === "on" }),
  };
}

/** Settings as they were kept; what does not fit is left out. */
export function readSettings(text: string | null): DeviceSettings {
  try {
    const kept = JSON.parse(text ?? "{}") as Partial<Record<keyof DeviceSettings, unknown>>;
    return {
      device: oneOf(kept.device, Object.keys(DEVICES) as DeviceName[], FIRST_SETTINGS.device),
      turned: kept.turned === true,
      theme: oneOf(kept.theme, ["system", "light", "dark"], "system"),
      direction: oneOf(kept.direction, ["auto", "ltr", "rtl"], "auto"),
      fontScale: oneOf(kept.fontScale, FONT_SCALES, 1),
      locale: oneOf(kept.locale, ["system", ...LOCALES], "system"),
      reducedMotion: oneOf(kept.reducedMotion, ["system", "on", "off"], "system"),
    };
  } catch {
    return FIRST_SETTINGS;
  }
}

function oneOf<const T>(value: unknown, known: readonly T[], fallback: T): T {
  return known.find((each) => each === value) ?? fallback;
}
