import type { ListingContent, ListingTexts } from "@atoll/distribution/registry";
import type { Manifest } from "@atoll/protocol";

/** What people read of a mini-app in one language. */
export type ReadTexts = {
  readonly locale: string;
  readonly locales: readonly string[];
  readonly subtitle: string | null;
  /** Of the manifest: one or two sentences. */
  readonly shortDescription: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly screenshots: readonly string[];
};

/** The one of `available` that is nearest to a wanted language tag: itself, one of the same language, or `otherwise`. */
export function nearestLocale(available: readonly string[], wanted: string, otherwise: string): string {
  const language = (tag: string) => tag.toLowerCase().split("-", 1)[0];
  return (
    available.find((each) => each.toLowerCase() === wanted.toLowerCase()) ??
    available.find((each) => each === language(wanted)) ??
    available.find((each) => language(each) === language(wanted)) ??
    otherwise
  );
}

/** The texts of a mini-app in the language nearest to the one wanted: the listing's, and where it is silent the manifest's. */
export function listingTextsIn(
  { listing, manifest }: { readonly listing: ListingContent | null; readonly manifest: Partial<Manifest> },
  wanted: string,
): ReadTexts {
  const own = manifest.lang ?? "en";
  const locales = [
    ...new Set([own, ...Object.keys(manifest.localized ?? {}), ...Object.keys(listing?.locales ?? {})]),
  ];
  const locale = nearestLocale(locales, wanted, listing?.defaultLocale ?? own);
  const main = listing?.locales[listing.defaultLocale];
  const said = textsOf(listing, locale);
  const shortDescription = localizedIn(manifest, locale)?.description ?? manifest.description ?? "";
  const manifestSpeaks = locale === own || localizedIn(manifest, locale)?.description !== undefined;
  return {
    locale,
    locales,
    subtitle: said?.subtitle ?? main?.subtitle ?? null,
    shortDescription,
    description:
      said?.description ?? (manifestSpeaks ? shortDescription : (main?.description ?? shortDescription)),
    keywords: said?.keywords ?? main?.keywords ?? manifest.keywords ?? [],
    // Pictures without words serve every language.
    screenshots: firstFilled(said?.screenshots, main?.screenshots),
  };
}

/** What the manifest says in a language, the reasons for its permissions among it. */
export function localizedIn(manifest: Partial<Manifest>, locale: string) {
  const localized = manifest.localized ?? {};
  return Object.hasOwn(localized, locale) ? localized[locale] : undefined;
}

function textsOf(listing: ListingContent | null, locale: string): ListingTexts | undefined {
  if (listing === null || !Object.hasOwn(listing.locales, locale)) return undefined;
  return listing.locales[locale];
}

function firstFilled(...lists: readonly (readonly string[] | undefined)[]): readonly string[] {
  return lists.find((list) => list !== undefined && list.length > 0) ?? [];
}
