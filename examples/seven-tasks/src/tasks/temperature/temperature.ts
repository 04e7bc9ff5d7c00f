/** Degrees as a person types them ("12", "-3,5"), or null for what is no number. */
export function parseDegrees(text: string): number | null {
  const typed = text.trim().replace("−", "-").replace(",", ".");
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(typed)) return null;
  return Number(typed);
}

export function toFahrenheit(celsius: number): number {
  return celsius * (9 / 5) + 32;
}

export function toCelsius(fahrenheit: number): number {
  return (fahrenheit - 32) * (5 / 9);
}

/** Degrees to show: with at most one digit after the point. */
export function formatDegrees(degrees: number): string {
  return String(Math.round(degrees * 10) / 10 + 0);
}
