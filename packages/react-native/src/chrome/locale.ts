const RIGHT_TO_LEFT = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "he",
  "ks",
  "nqo",
  "ps",
  "sd",
  "syr",
  "ug",
  "ur",
  "yi",
]);
const RIGHT_TO_LEFT_SCRIPTS = new Set(["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg"]);

/** The language the platform is set to, as a BCP 47 tag. */
export function platformLocale(): string {
  return new Intl.DateTimeFormat().resolvedOptions().locale;
}

/** The direction that text of a language runs in; an explicit script wins over the language's usual one. */
export function directionOf(locale: string): "ltr" | "rtl" {
  const [language = "", ...subtags] = locale.split("-");
  const script = subtags.find((subtag) => subtag.length === 4);
  const leftward =
    script === undefined
      ? RIGHT_TO_LEFT.has(language.toLowerCase())
      : RIGHT_TO_LEFT_SCRIPTS.has(capitalised(script));
  return leftward ? "rtl" : "ltr";
}

function capitalised(script: string): string {
  return script.charAt(0).toUpperCase() + script.slice(1).toLowerCase();
}
