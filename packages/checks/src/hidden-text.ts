/** Runs of characters that reorder the text around them, or hide one text inside another. */
const RUNS =
  /[\u202a-\u202e\u2066-\u2069]+|(?<!\u{1f3f4}|[\u{e0000}-\u{e007f}])[\u{e0000}-\u{e007f}]+|[\u{e0100}-\u{e01ef}]{4,}|[\u200b-\u200d\u2060-\u2064\ufeff]{8,}|[\ufe00-\ufe0f]{4,}/gu;
const QUOTES = new Set(['"', "'", "`"]);
const MAX_FOUND = 20;

/** What hides or reorders text, at its offset. A text of nothing but such characters hides nothing, so constants of them pass. */
export function findHiddenText(text: string): { readonly offset: number; readonly what: string }[] {
  const found = [];
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    const before = text[index - 1] ?? "";
    if (QUOTES.has(before) && text[index + run.length] === before) continue;
    const code = (run.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const reorders = /[\u202a-\u202e\u2066-\u2069]/.test(run);
    const what = reorders
      ? `the bidirectional control U+${code}, which makes text read in another order than it runs`
      : `${Array.from(run).length} invisible characters from U+${code} on, which can carry a hidden text`;
    found.push({ offset: index, what });
    if (found.length === MAX_FOUND) break;
  }
  return found;
}

/** Cyrillic, Greek, Armenian and Cherokee letters that look like Latin ones. */
const LIKE_LATIN = /[аеорсухіјѕԁһӏԛԝвкмнтгАВЕКМНОРСТУХЅІЈԌοαρνυικΑΒΕΖΗΙΚΜΝΟΡΤΥΧօոսցհꓢꓐᎪᏴᏟᎬᎻᎫ]/u;
const LATIN = /\p{Script=Latin}/u;
const ALL_LIKE_LATIN = new RegExp(`^(?:${LIKE_LATIN.source}|[\\d_$])+$`, "u");
/** Joiners are letters of names to JavaScript, and are not drawn. */
const JOINER = /[\u200c\u200d]/;
/** Forms of Latin letters that fonts draw nearly alike: full width, mathematical. */
const STYLED = /[\uff21-\uff5a\u{1d400}-\u{1d7ff}]/u;

/** True when a name can pass for one in Latin letters that it is not. Names wholly in another script are fine, λ and π too. */
export function isLookalike(name: string): boolean {
  // Plain ASCII is nearly every name.
  if (/^\p{ASCII}*$/u.test(name)) return false;
  if (JOINER.test(name) || STYLED.test(name)) return true;
  return LIKE_LATIN.test(name) && (LATIN.test(name) || ALL_LIKE_LATIN.test(name));
}
