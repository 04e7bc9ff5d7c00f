import { useMemo } from "react";
import { useSpokenLocale } from "../words/use-words.tsx";

const STEPS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
const STEP = 1_024;

/** How numbers and dates are written in a language. */
export type Format = {
  /** Such as "1.5 MB". */
  bytes(count: number): string;
  /** Such as "3 Jan 2026". */
  date(at: string | number): string;
  /** With the time of day. */
  time(at: number): string;
  list(items: readonly string[]): string;
};

/** Makes the formats of a locale. Arabic is written with the figures of the rest of the shell. */
export function createFormat(locale: string): Format {
  const tag = locale.startsWith("ar") ? `${locale}-u-nu-latn` : locale;
  const date = new Intl.DateTimeFormat(tag, { dateStyle: "medium" });
  const time = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short" });
  return {
    bytes: (count) => {
      const step = count < 1 ? 0 : Math.min(STEPS.length - 1, Math.floor(Math.log2(count) / 10));
      const value = count / STEP ** step;
      const format = new Intl.NumberFormat(tag, {
        style: "unit",
        unit: STEPS[step],
        unitDisplay: step === 0 ? "long" : "short",
        maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
      });
      return format.format(value);
    },
    date: (at) => isolated(date.format(new Date(at))),
    time: (at) => isolated(time.format(at)),
    // Domains and names among words of the other direction stay whole.
    list: (items) => items.map(isolated).join(locale.startsWith("ar") ? "، " : ", "),
  };
}

/** Isolated: what runs the other way would mix with the words around it. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** The formats of the person's language. */
export function useFormat(): Format {
  const { locale } = useSpokenLocale();
  return useMemo(() => createFormat(locale), [locale]);
}
