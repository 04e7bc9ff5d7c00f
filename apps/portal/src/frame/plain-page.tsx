import { useEffect } from "react";
import type { ReactElement, ReactNode } from "react";
import { LOCALES } from "../words/locale.ts";
import type { Locale } from "../words/locale.ts";
import { useLanguage } from "../words/use-words.tsx";
import { Mark } from "./mark.tsx";

export type PlainPageProps = { readonly title: string; readonly children: ReactNode };

/** A page of its own, for who is not signed in: one column, one thing to do. */
export function PlainPage({ title, children }: PlainPageProps): ReactElement {
  const { locale, setLocale } = useLanguage();
  useEffect(() => {
    document.title = `${title} · Atoll`;
  }, [title]);
  const others = (Object.keys(LOCALES) as Locale[]).filter((each) => each !== locale);
  return (
    <div className="plain">
      <header className="plain-head">
        <span className="brand">
          <Mark />
          Atoll
        </span>
        {others.map((each) => (
          <button
            key={each}
            type="button"
            className="plain-language"
            lang={each}
            onClick={() => setLocale(each)}
          >
            {LOCALES[each].name}
          </button>
        ))}
      </header>
      <main className="plain-card">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
