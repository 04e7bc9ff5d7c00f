import type { Condition } from "./forecast.ts";

export type Units = "celsius" | "fahrenheit";

/** How a sky is called, and the sign of the kit that comes nearest. */
export const SKY: {
  readonly [C in Condition]: { readonly words: string; readonly icon: "sun" | "cloud" | "download" | "zap" };
} = {
  clear: { words: "Clear", icon: "sun" },
  clouds: { words: "Cloudy", icon: "cloud" },
  rain: { words: "Rain", icon: "download" },
  storm: { words: "Thunderstorm", icon: "zap" },
};

/** A temperature as it is shown: `12°`. */
export function degrees(celsius: number, units: Units): string {
  return `${Math.round(units === "celsius" ? celsius : (celsius * 9) / 5 + 32)}°`;
}

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The weekday of a date such as `2026-11-25`; the first of a forecast is today. */
export function dayName(date: string, index: number): string {
  if (index === 0) return "Today";
  return WEEKDAYS[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? date;
}

/** The hour of a moment as the person's clock has it: `09:00`. */
export function hourName(at: string, index: number): string {
  return index === 0 ? "Now" : `${String(new Date(at).getHours()).padStart(2, "0")}:00`;
}

/** How long ago something was measured, in words. */
export function ago(at: string, now: number): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(at)) / 60_000));
  if (minutes < 60) return "within the hour";
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours} h ago` : `${Math.floor(hours / 24)} days ago`;
}
