import * as z from "zod";

const APP_ID = /^[a-z][a-z0-9]*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+$/;
const VERSION_NAME = /^(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){1,3}(?:-[0-9A-Za-z.-]{1,24})?$/;
const IDENTIFIER = /^[a-z][A-Za-z0-9]{0,31}$/;
const CAPABILITY = /^[a-z][A-Za-z0-9]{0,31}(?:\.[a-z][A-Za-z0-9]{0,31})?$/;
const LOCALE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;
const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const FILE = /^(?:[A-Za-z0-9_-][A-Za-z0-9_.-]{0,99}\/){0,8}[A-Za-z0-9_-][A-Za-z0-9_.-]{0,99}$/;
const HTTPS_URL = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?:[/?#][!-[\]-~]*)?$/;
const PAGE_PATH =
  /^\/(?:(?::[A-Za-z][A-Za-z0-9]{0,31}|[A-Za-z0-9_~-]{1,64})(?:\/(?::[A-Za-z][A-Za-z0-9]{0,31}|[A-Za-z0-9_~-]{1,64})){0,7})?$/;

/** Identity of a mini-app: reverse-DNS, ASCII lower case. */
export const appIdSchema = z.string().max(64).regex(APP_ID, {
  error: "Write it as a reverse domain name in ASCII lower case, such as com.example.splitter.",
});

/** Version as people read it. Order is decided by the code alone. */
export const versionNameSchema = z.string().max(32).regex(VERSION_NAME, {
  error: "Write two to four numbers with dots, such as 1.4.0, and a suffix such as -beta.1 if you like.",
});

/** A word of the catalogue or of the mini-app itself: camelCase. */
export const identifierSchema = z.string().regex(IDENTIFIER, {
  error: "Write one word in camelCase, letters and digits, at most 32.",
});

/** Name of an area or of a method of the catalogue. */
export const capabilitySchema = z.string().regex(CAPABILITY, {
  error: 'Write an area such as "media", or a method such as "media.getPhotos".',
});

/** BCP 47 tag: language, script and region. */
export const localeSchema = z.string().regex(LOCALE, {
  error: 'Write a language tag such as "en", "pt-BR" or "zh-Hant".',
});

export const slugSchema = z.string().max(32).regex(SLUG, {
  error: "Write lower-case words joined by hyphens, at most 32 characters.",
});

/** A page's path: segments, of which those with a colon are parameters. */
export const pagePathSchema = z.string().max(200).regex(PAGE_PATH, {
  error: 'Write a path such as "/" or "/bill/:id".',
});

/** A file of the mini-app's folder, with one of `extensions`. */
export function fileSchema(extensions: readonly string[]) {
  // Security: no leading slash or dot and no backslash, so no path leaves the folder on any platform.
  const ends = new RegExp(`^${FILE.source.slice(1, -1)}\\.(?:${extensions.join("|")})$`);
  return z
    .string()
    .max(200)
    .regex(ends, {
      error: `Write a path inside the mini-app's folder that ends in .${extensions.join(" or .")}, with letters, digits, "-", "_", "." and "/".`,
    });
}

/** An address people can open: https, without credentials. */
export const httpsUrlSchema = z.string().max(500).regex(HTTPS_URL, {
  error: "Write a complete https:// address.",
});
