import { useMemo } from "react";
import { useSurface } from "../host-component.ts";
import type { Option } from "../props/options.ts";
import { CALLING_CODES } from "./calling-codes.ts";

/** Every country that can be called, named in the surface's language and sorted as it sorts; its calling code as the hint. */
export function useCountries(): readonly Option[] {
  const { locale } = useSurface().environment;
  return useMemo(() => {
    const nameOf = regionNames(locale);
    const countries = [...CALLING_CODES].map(([value, code]) => ({
      value,
      label: nameOf(value),
      hint: isolated(`+${code}`),
    }));
    const { compare } = new Intl.Collator(locale);
    return countries.toSorted((a, b) => compare(a.label, b.label));
  }, [locale]);
}

/** A country's name in the surface's language. */
export function useCountryName(country: string): string {
  const { locale } = useSurface().environment;
  return useMemo(() => regionNames(locale)(country), [locale, country]);
}

/** The country whose people write as a locale says: its own region, or the one most readers of its language live in. */
export function countryOf(locale: string): string {
  const own = /-([A-Za-z]{2})(?=$|-)/.exec(locale)?.[1]?.toUpperCase();
  const country = own ?? likelyRegion(locale);
  return country !== undefined && CALLING_CODES.has(country) ? country : "US";
}

/** A sign that is read from left to right in every script. */
function isolated(text: string): string {
  return `\u2066${text}\u2069`;
}

/** Countries whose name has what was typed in it, or whose calling code begins with it. */
export function matching(countries: readonly Option[], query: string, locale: string): readonly Option[] {
  const sought = query.trim().toLocaleLowerCase(locale).replace(/^\+/, "");
  if (sought === "") return countries;
  return countries.filter(
    ({ value, label }) =>
      label.toLocaleLowerCase(locale).includes(sought) ||
      CALLING_CODES.get(value)?.startsWith(sought) === true,
  );
}

/** Not every engine names regions; there a country stands by its code. */
function regionNames(locale: string): (country: string) => string {
  if (!("DisplayNames" in Intl)) return (country) => country;
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
  return (country) => names.of(country) ?? country;
}

function likelyRegion(locale: string): string | undefined {
  if (!("Locale" in Intl)) return undefined;
  return new Intl.Locale(locale).maximize().region;
}
