/** A day typed as "2026-11-24", as days since 1970; null when there is no such day. */
export function parseDay(text: string): number | null {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? [];
  if (year === "") return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // The 31st of April would be the 1st of May.
  return date.toISOString().startsWith(`${year}-${month}-${day}`) ? date.getTime() / 86_400_000 : null;
}

/** Today of the local calendar, as "2026-11-24". */
export function todayText(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
