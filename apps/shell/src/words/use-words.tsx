import { en as hostEn } from "@atoll/react-native/words/en";
import type { HostWords } from "@atoll/react-native/chrome";
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { useServices } from "../services/shell-services.ts";
import { languageOf, localeOf } from "../services/language.ts";
import type { Language } from "../services/language.ts";
import { en } from "./en.ts";
import type { Words } from "./en.ts";

/** A language that holds: what the shell and the host's sheets say, and what mini-apps are told. */
export type Spoken = {
  readonly language: Language;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly words: Words;
  readonly hostWords: HostWords;
};

export const SpokenContext = createContext<Spoken>({
  language: "en",
  locale: "en",
  words: en,
  hostWords: hostEn,
});

type Vocabulary = Pick<Spoken, "words" | "hostWords">;

/** Other languages come when they are asked for. */
const LOADERS: { readonly [L in Language]: () => Promise<Vocabulary> } = {
  en: async () => ({ words: en, hostWords: hostEn }),
  ar: async () => {
    const [shell, host] = await Promise.all([import("./ar.ts"), import("@atoll/react-native/words/ar")]);
    return { words: shell.ar, hostWords: host.ar };
  },
};

/** The person's language once its words are here; undefined before. Words that do not come leave the one before, or English. */
export function useSpoken(): Spoken | undefined {
  const { language: store, preferredLanguages } = useServices();
  const choice = useSyncExternalStore(store.onChange, store.get);
  const [spoken, setSpoken] = useState<Spoken>();
  useEffect(() => {
    let current = true;
    const language = languageOf(choice, preferredLanguages());
    const say = (said: Language, vocabulary: Vocabulary) => {
      if (current) setSpoken({ ...vocabulary, language: said, locale: localeOf(said, preferredLanguages()) });
    };
    LOADERS[language]().then(
      (vocabulary) => say(language, vocabulary),
      () => setSpoken((last) => last ?? { language: "en", locale: "en", words: en, hostWords: hostEn }),
    );
    return () => {
      current = false;
    };
  }, [choice, preferredLanguages]);
  return spoken;
}

/** What the shell says, in the person's language. */
export function useWords(): Words {
  return useContext(SpokenContext).words;
}

/** The language itself, for dates and numbers. */
export function useSpokenLocale(): Pick<Spoken, "language" | "locale"> {
  return useContext(SpokenContext);
}
