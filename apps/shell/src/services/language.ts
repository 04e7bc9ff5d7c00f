import type { ChoiceStore } from "./choice-store.ts";

/** Languages of the shell, each by its own name. */
export const LANGUAGES = { en: "English", ar: "العربية" } as const;
export type Language = keyof typeof LANGUAGES;

/** What may be chosen: a language, or the platform's. */
export const LANGUAGE_CHOICES = ["system", "en", "ar"] as const satisfies readonly (Language | "system")[];
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** Port: remembers the person's choice of language. */
export type LanguageStore = ChoiceStore<LanguageChoice>;

/** The language that holds: the chosen one, else the first of the platform's that the shell speaks. */
export function languageOf(choice: LanguageChoice, preferred: readonly string[]): Language {
  return choice === "system" ? (preferred.map(primary).find(isLanguage) ?? "en") : choice;
}

/** The locale that mini-apps are told: of the language that holds, with the person's region where the platform names one. */
export function localeOf(language: Language, preferred: readonly string[]): string {
  return preferred.find((tag) => primary(tag) === language && isTag(tag)) ?? language;
}

function primary(tag: string): string {
  return tag.split("-", 1)[0]?.toLowerCase() ?? "";
}

function isLanguage(text: string): text is Language {
  return Object.hasOwn(LANGUAGES, text);
}

/** Some systems name their language by what is no tag, such as "en-US@posix". */
function isTag(tag: string): boolean {
  return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag);
}
