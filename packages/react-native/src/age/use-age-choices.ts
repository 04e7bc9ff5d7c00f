import { useHostWords } from "../words/use-host-words.ts";

/** Ranges of age as they are offered, each named by the age at which it begins. */
export function useAgeChoices(
  ranges: readonly number[],
): readonly { readonly id: string; readonly words: string }[] {
  const { age } = useHostWords();
  return ranges.map((from, place) => {
    const next = ranges[place + 1];
    const words =
      next === undefined ? age.from(from) : from === 0 ? age.under(next) : age.range(from, next - 1);
    return { id: String(from), words };
  });
}
