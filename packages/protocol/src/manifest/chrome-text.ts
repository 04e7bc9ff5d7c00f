import * as z from "zod";

/**
 * Characters that never reach host chrome: controls, line and paragraph separators, bidi controls, zero-width and other
 * invisible format characters, fillers that draw as blank, tags, private use, noncharacters and lone surrogates.
 */
const FORBIDDEN =
  "\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u200e\\u200f" +
  "\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ud800-\\udfff\\ue000-\\uf8ff\\ufdd0-\\ufdef\\ufe00-\\ufe0e\\ufeff" +
  "\\uffa0\\ufff0-\\ufffb\\ufffe\\uffff\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{10ffff}";
/** Where a joiner changes nothing that is drawn, so that it can only tell apart names that look alike. */
const JOINS_NOTHING = "[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Nd}\\p{P}\\p{Z}]";
/** Joiners stay between emoji and in scripts that need them; the emoji selector stays after emoji. */
const INVISIBLE = new RegExp(
  `[${FORBIDDEN}]|[\\u200c\\u200d]{2,}|(?<=^|${JOINS_NOTHING})[\\u200c\\u200d]` +
    `|[\\u200c\\u200d](?=$|${JOINS_NOTHING})|(?<!\\p{Emoji})\\ufe0f`,
  "gu",
);
/** Combining marks past the fourth on one character: they are drawn over the neighbours. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** Text fit for host chrome: on one line, without control, bidi and invisible characters, at most `max` characters. */
export function cleanChromeText(text: string, max: number): string {
  // Security: cut before the expressions run, so that a megabyte of guest text costs no more than a sentence.
  const flat = clean(text.slice(0, max * 8 + 64));
  const characters = Array.from(flat);
  if (characters.length <= max) return flat;
  const kept = characters.slice(0, Math.max(0, max - 1)).join("");
  return `${clean(kept)}…`;
}

/** True when host chrome can show the text as it is. */
export function isChromeText(text: string): boolean {
  return cleanOnce(text) === text;
}

/** Schema of a text that host chrome shows: 1 to `max` characters, refused rather than repaired. */
export function chromeText(max: number) {
  return z
    .string()
    .min(1)
    .refine((text) => Array.from(text).length <= max, {
      error: `Shorten it to ${max} characters.`,
      abort: true,
    })
    .refine(isChromeText, {
      error:
        "Remove control, bidirectional and invisible characters, line breaks, double spaces, and spaces at either end.",
    })
    .meta({ maxLength: max });
}

/** Cleans until nothing changes: what is taken out can bring together what then has to go too. */
function clean(text: string): string {
  const cleaned = cleanOnce(text);
  return cleaned === text ? text : clean(cleaned);
}

function cleanOnce(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
    .replace(INVISIBLE, "")
    .replace(STACKED_MARKS, "$1")
    .replace(/\s+/gu, " ")
    .trim();
}
