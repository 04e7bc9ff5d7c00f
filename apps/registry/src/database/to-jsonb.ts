/** A value as text for a jsonb column. What PostgreSQL cannot store, NUL and half a surrogate pair, becomes U+FFFD. */
export function toJsonb(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "string" ? Buffer.from(each).toString().replaceAll("\0", "\uFFFD") : each,
  );
}
