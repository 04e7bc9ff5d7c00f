import { DirectionProvider } from "@mantine/core";
import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { en } from "./en.ts";
import type { Words } from "./en.ts";
import { LOCALES, firstLocale, keepLocale } from "./locale.ts";
import type { Locale } from "./locale.ts";

type Language = {
  readonly words: Words;
  readonly locale: Locale;
  setLocale(locale: Locale): void;
};

const LanguageContext = createContext<Language>({ words: en, locale: "en", setLocale: () => undefined });

/** Other languages come when they are asked for. */
const LOADERS: { readonly [L in Locale]?: () => Promise<Words> } = {
  ar: async () => (await import("./ar.ts")).ar,
};

/** Speaks the person's language to everything in it, and turns the page with it. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactElement | null {
  const [locale, setLocale] = useState(firstLocale);
  const [spoken, setSpoken] = useState<{ readonly locale: Locale; readonly words: Words }>();
  useEffect(() => {
    let current = true;
    const load = LOADERS[locale] ?? (async () => en);
    void load().then((words) => {
      if (!current) return;
      document.documentElement.lang = locale;
      document.documentElement.dir = LOCALES[locale].direction;
      setSpoken({ locale, words });
    });
    return () => {
      current = false;
    };
  }, [locale]);
  const language = useMemo(
    () =>
      spoken && {
        ...spoken,
        setLocale: (next: Locale) => {
          keepLocale(next);
          setLocale(next);
        },
      },
    [spoken],
  );
  if (language === undefined) return null;
  return (
    <LanguageContext value={language}>
      <DirectionProvider
        key={language.locale}
        initialDirection={LOCALES[language.locale].direction}
        detectDirection={false}
      >
        {children}
      </DirectionProvider>
    </LanguageContext>
  );
}

/** What the portal says, in the person's language. */
export function useWords(): Words {
  return useContext(LanguageContext).words;
}

/** The language itself, and how to change it. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
