import { capitalised } from "../chrome/capitalised.ts";
import { useWords } from "../words/use-words.tsx";

/** Says a category of the catalogue in the person's language; one that the shell does not know, by its slug. */
export function useCategoryWords(): (slug: string) => string {
  const { categories } = useWords();
  return (slug) => categories[slug] ?? capitalised(slug.replaceAll("-", " "));
}
