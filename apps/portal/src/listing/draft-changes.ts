import { listingContentSchema } from "@atoll/distribution/registry";
import type { ListingContent, ListingTexts } from "@atoll/distribution/registry";

const NO_TEXTS: ListingTexts = { subtitle: null, description: null, keywords: [], screenshots: [] };

/** The texts of a language; empty ones where there are none. */
export function textsIn(draft: ListingContent, locale: string): ListingTexts {
  return Object.hasOwn(draft.locales, locale) ? (draft.locales[locale] ?? NO_TEXTS) : NO_TEXTS;
}

/** A draft whose texts of a language are changed; a language that was missing is added. */
export function withTexts(
  draft: ListingContent,
  locale: string,
  change: Partial<ListingTexts>,
): ListingContent {
  return { ...draft, locales: { ...draft.locales, [locale]: { ...textsIn(draft, locale), ...change } } };
}

/** A draft without a language; the default one stays. */
export function withoutLocale(draft: ListingContent, locale: string): ListingContent {
  if (locale === draft.defaultLocale) return draft;
  return {
    ...draft,
    locales: Object.fromEntries(Object.entries(draft.locales).filter(([each]) => each !== locale)),
  };
}

/** True when two listings say the same. */
export function isSameContent(one: ListingContent | null, other: ListingContent | null): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(content: ListingContent | null) {
  if (content === null) return null;
  const { defaultLocale, category, supportUrl, privacyUrl, locales } = content;
  const sorted = Object.entries(locales)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([locale, { subtitle, description, keywords, screenshots }]) => [
      locale,
      subtitle,
      description,
      keywords,
      screenshots,
    ]);
  return [defaultLocale, category, supportUrl, privacyUrl, sorted];
}

/** What is wrong with a draft, by where: `supportUrl`, `locales.en.subtitle`. */
export function problemsOf(draft: ListingContent): ReadonlyMap<string, string> {
  const parsed = listingContentSchema.safeParse(draft);
  const issues = parsed.success ? [] : parsed.error.issues;
  return new Map(issues.map(({ path, message }) => [path.slice(0, 3).join("."), message]));
}

/** A list with one of its entries moved by a number of places, as far as there are places. */
export function moved<T>(list: readonly T[], from: number, by: number): T[] {
  const to = Math.min(Math.max(from + by, 0), list.length - 1);
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}
