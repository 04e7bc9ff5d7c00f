/** What the sky does. */
export type Condition = "clear" | "clouds" | "rain" | "storm";

export type Hour = { readonly at: string; readonly temperatureC: number; readonly condition: Condition };
export type Day = {
  readonly date: string;
  readonly minC: number;
  readonly maxC: number;
  readonly condition: Condition;
};

export type Forecast = {
  /** ISO 8601. */
  readonly measuredAt: string;
  readonly now: { readonly temperatureC: number; readonly condition: Condition };
  readonly hours: readonly Hour[];
  readonly days: readonly Day[];
};

const CONDITIONS: readonly Condition[] = ["clear", "clouds", "rain", "storm"];

/** A forecast as the service or the storage has it; null for anything else. */
export function parseForecast(value: unknown): Forecast | null {
  if (!isObject(value) || typeof value["measuredAt"] !== "string") return null;
  const { now, hours, days, measuredAt } = value;
  if (!isSky(now) || !isListOf(hours, isHour) || !isListOf(days, isDay) || days.length === 0) return null;
  return { measuredAt, now, hours, days };
}

function isHour(value: unknown): value is Hour {
  return isObject(value) && typeof value["at"] === "string" && isSky(value);
}

function isDay(value: unknown): value is Day {
  if (!isObject(value)) return false;
  return (
    typeof value["date"] === "string" &&
    isNumber(value["minC"]) &&
    isNumber(value["maxC"]) &&
    isCondition(value)
  );
}

function isSky(value: unknown): value is Forecast["now"] {
  return isObject(value) && isNumber(value["temperatureC"]) && isCondition(value);
}

function isCondition(value: { readonly [name: string]: unknown }): boolean {
  return CONDITIONS.some((condition) => condition === value["condition"]);
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}
