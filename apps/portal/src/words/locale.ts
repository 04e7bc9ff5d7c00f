/** Languages of the portal, each by its own name. */
export const LOCALES = {
  en: { name: "English", direction: "ltr" },
  ar: { name: "العربية", direction: "rtl" },
} as const;
export type Locale = keyof typeof LOCALES;

const KEY = "atoll-portal-locale";

/** The language that was chosen before, else the first of the browser's that the portal speaks. */
export function firstLocale(): Locale {
  const asked = [localStorage.getItem(KEY), ...navigator.languages.map((each) => each.split("-")[0])];
  return asked.find(isLocale) ?? "en";
}

/** Keeps a choice for the next visit. */
export function keepLocale(locale: Locale): void {
  localStorage.setItem(KEY, locale);
}

function isLocale(text: string | null | undefined): text is Locale {
  return text !== null && text !== undefined && Object.hasOwn(LOCALES, text);
}
