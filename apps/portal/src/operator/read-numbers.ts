/** Whole numbers that someone typed apart by commas or spaces; NaN stands for what is none, which the registry then refuses. */
export function readNumbers(text: string): number[] {
  return text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : Number.NaN));
}
