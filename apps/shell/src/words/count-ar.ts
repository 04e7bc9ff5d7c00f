/** A number with its noun in Arabic: for one, for two, for a few (3 to 10) and for many; the first two forms say the number themselves. */
export function countAr(n: number, [one, two, few, many]: readonly [string, string, string, string]): string {
  if (n === 1) return one;
  if (n === 2) return two;
  const last = n % 100;
  return `${n} ${last >= 3 && last <= 10 ? few : many}`;
}
