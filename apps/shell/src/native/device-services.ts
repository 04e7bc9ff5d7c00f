import { systemClock } from "@atoll/host";
import { platformLocale } from "@atoll/react-native/chrome";
import { Storage } from "expo-sqlite/kv-store";
import { AccessibilityInfo, StatusBar } from "react-native";
import { createOpenedRecord } from "../opened/opened-record.ts";
import { APPEARANCES } from "../services/appearance.ts";
import { createChoiceStore } from "../services/choice-store.ts";
import type { ChoiceStorage } from "../services/choice-store.ts";
import { LANGUAGE_CHOICES } from "../services/language.ts";
import type { ShellServices } from "../services/shell-services.ts";

/** Where choices are kept: they are needed before the first picture, so it answers at once. */
export const storage = (): ChoiceStorage => ({
  getItem: (key) => Storage.getItemSync(key),
  setItem: (key, value) => Storage.setItemSync(key, value),
});

type DeviceServices = Pick<
  ShellServices,
  "appearance" | "language" | "preferredLanguages" | "opened" | "setTitle" | "setScheme" | "setLanguage"
>;

/** What the shell remembers and tells on a device, whichever its registry. */
export function createDeviceServices(): DeviceServices {
  return {
    appearance: createChoiceStore({ key: "atoll.appearance", choices: APPEARANCES, storage }),
    language: createChoiceStore({ key: "atoll.language", choices: LANGUAGE_CHOICES, storage }),
    preferredLanguages: () => [platformLocale()],
    opened: createOpenedRecord({ storage, now: systemClock.now }),
    setTitle: AccessibilityInfo.announceForAccessibility,
    setScheme: (scheme) => StatusBar.setBarStyle(scheme === "dark" ? "light-content" : "dark-content"),
    // Views are laid out by the direction that they are given; a device's own parts keep the system's.
    setLanguage: () => undefined,
  };
}
