/** Why a formula has no value: it is no formula, it counts with words, it divides by nothing, or it looks at itself. */
export type CellError = { readonly error: "#FORMULA" | "#VALUE" | "#NUMBER" | "#CYCLE" };

/** What a cell comes to; an empty text when there is nothing in it. */
export type Value = number | string | CellError;

export function isError(value: Value): value is CellError {
  return typeof value === "object";
}

/** A value as a cell shows it. */
export function formatValue(value: Value): string {
  if (typeof value === "string") return value;
  return isError(value) ? value.error : String(Number(value.toPrecision(12)));
}
