/** A bracket as the consent sheet shows it, in figures alone: "13–15", "18+", "0–8"; no line where nobody knows. */
export function bracketText(bracket: {
  readonly lower: number | null;
  readonly upper: number | null;
}): readonly string[] {
  const { lower, upper } = bracket;
  if (lower === null && upper === null) return [];
  return [upper === null ? `${lower}+` : `${lower ?? 0}–${upper - 1}`];
}
