import { toScalars } from "./percent.ts";
import { decodePunycode, encodePunycode } from "./punycode.ts";

/** Code points that UTS #46 drops. */
const IGNORED =
  // oxlint-disable-next-line no-misleading-character-class -- each code point stands for itself here
  /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2064\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]|\ud834[\udd73-\udd7a]|\udb40[\udd00-\uddef]/g;
/** Code points that it refuses, as far as they are neither unassigned nor mapped to an ASCII character that hosts refuse. */
const DISALLOWED =
  /[\u0080-\u009f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u1680\u200e\u200f\u2024-\u2026\u2028-\u202e\u2066-\u2069\u2488-\u249b\u2ff0-\u2fff\u31ef\u33c2\u33c7\u33d8\ue000-\uf8ff\ufdd0-\ufdef\ufe19\ufe30\ufe52\ufff9-\uffff\udb80-\udbff]|\udb40[\udc00-\udc7f]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f][\udffe\udfff]/;
const MARKS =
  "[\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u0610-\\u061a\\u064b-\\u065f\\u0900-\\u0903\\u093a-\\u093c\\u093e-\\u094f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\u302a-\\u302f\\u3099\\u309a\\ufe20-\\ufe2f]";
const VIRAMA =
  /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0e3a\u0eba\u0f84\u1039\u103a\u1714\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806\ua8c4\ua953\ua9c0\uaaf6\uabed]/;
const CURSIVE = /[\u0620-\u064a\u066e-\u06d5\u06fa-\u077f\u0840-\u0858\u0860-\u08c7]/;
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]|[\ud802\ud803][\udc00-\udfff]|\ud83a[\udc00-\udfff]|\ud83b[\udc00-\udeff]/;
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/;
/** Scripts without case that are written from left to right. */
const LEFT_TO_RIGHT = /[\u0900-\u1fff\u3040-\ud7ff\uf900-\ufaff]/;

/**
 * The ASCII form of a domain by UTS #46 as the URL standard asks for it, or null if it is no domain.
 *
 * The table of UTS #46 has 9,000 rows. Here the engine's own normalization and case mapping stand in for it, with the
 * exceptions that matter: code points dropped or refused, joiners, and the Bidi rule by script. Security: none of it
 * decides where a request may go; the host parses the address again with its own parser.
 */
export function domainToAscii(domain: string): string | null {
  if (!/[^\0-\x7f]/.test(domain)) return domain.toLowerCase();
  if (DISALLOWED.test(domain)) return null;
  const labels = mapDomain(domain).split(".").map(decodeLabel);
  const decoded = labels.filter((label) => label !== null);
  if (decoded.length < labels.length) return null;
  const isBidi = decoded.some((label) => RIGHT_TO_LEFT.test(label));
  if (!decoded.every((label) => isValidLabel(label) && (!isBidi || fitsBidiRule(label)))) return null;
  return decoded.map((label) => (isAscii(label) ? label : `xn--${encodePunycode(label)}`)).join(".");
}

function isAscii(label: string): boolean {
  return !/[^\0-\x7f]/.test(label);
}

function mapDomain(domain: string): string {
  return (
    toScalars(domain)
      .replace(IGNORED, "")
      .normalize("NFKC")
      // Lower case turns a last sigma into another letter; here all are the same one.
      .replace(/\u03a3/g, "\u03c3")
      .toLowerCase()
      .normalize("NFC")
      .replace(/\u3002/g, ".")
  );
}

function decodeLabel(label: string): string | null {
  if (!label.startsWith("xn--")) return label;
  const decoded = isAscii(label) ? decodePunycode(label.slice(4)) : null;
  if (decoded === null || isAscii(decoded) || decoded.startsWith("xn--") || decoded.includes("."))
    return null;
  return mapDomain(decoded) === decoded ? decoded : null;
}

function isValidLabel(label: string): boolean {
  if (isAscii(label)) return true;
  return !DISALLOWED.test(label) && !refusedByEngine().test(label) && hasValidJoiners(label);
}

let refused: RegExp | undefined;

/** A label that starts with a mark or holds an unassigned code point; by fewer marks alone where the engine knows no `\p`. */
function refusedByEngine(): RegExp {
  try {
    refused ??= new RegExp("^\\p{M}|\\p{Cn}", "u");
  } catch {
    refused = new RegExp(`^${MARKS}`);
  }
  return refused;
}

/** A joiner stands behind a virama, or the non-joiner between letters that would join. */
function hasValidJoiners(label: string): boolean {
  for (let index = 0; index < label.length; index++) {
    const character = label[index];
    if (character !== "\u200c" && character !== "\u200d") continue;
    const before = label[index - 1] ?? "";
    const joins = character === "\u200c" && CURSIVE.test(before) && CURSIVE.test(label[index + 1] ?? "");
    if (!VIRAMA.test(before) && !joins) return false;
  }
  return true;
}

/** RFC 5893, section 2, with scripts in place of Bidi classes. */
function fitsBidiRule(label: string): boolean {
  const characters = Array.from(label);
  const first = characters[0];
  if (first === undefined) return true;
  if (isLeftToRight(first)) return !RIGHT_TO_LEFT.test(label);
  if (!RIGHT_TO_LEFT.test(first) || ARABIC_DIGIT.test(first)) return false;
  const hasLatinDigits = /[0-9\u06f0-\u06f9]/.test(label);
  if (hasLatinDigits && /[\u0660-\u0669]/.test(label)) return false;
  const last = Array.from(label.replace(new RegExp(`${MARKS}+$`), "")).pop() ?? "";
  return !characters.some(isLeftToRight) && (RIGHT_TO_LEFT.test(last) || /[0-9]/.test(last));
}

function isLeftToRight(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase() || LEFT_TO_RIGHT.test(character);
}
