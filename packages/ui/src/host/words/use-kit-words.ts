import { useSurface } from "../../host-component.ts";
import { ar } from "./ar.ts";
import type { KitWords } from "./en.ts";
import { en } from "./en.ts";

const LANGUAGES: ReadonlyMap<string, KitWords> = new Map([
  ["ar", ar],
  ["en", en],
]);

/** The kit's words in the language of a locale such as `ar-EG`; in English where there are none. */
export function wordsOf(locale: string): KitWords {
  return LANGUAGES.get(locale.split(/[-_@]/, 1)[0]?.toLowerCase() ?? "") ?? en;
}

/** What a host half says by itself, in the language of the surface. */
export function useKitWords(): KitWords {
  return wordsOf(useSurface().environment.locale);
}
