const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;

/** Whole seconds until a moment, the one that has begun included; 0 once it came. */
export function secondsUntil(untilMs: number, nowMs: number): number {
  return Math.max(0, Math.ceil((untilMs - nowMs) / 1000));
}

/** Seconds as days, hours, minutes and seconds. */
export function splitSeconds(seconds: number): {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
} {
  return {
    days: Math.floor(seconds / DAY_S),
    hours: Math.floor((seconds % DAY_S) / HOUR_S),
    minutes: Math.floor((seconds % HOUR_S) / MINUTE_S),
    seconds: seconds % MINUTE_S,
  };
}

/** The time left as a clock shows it: `4:05`, `1:04:05`, `2d 01:04:05`, in the digits of the language. */
export function clockText(left: number, locale: string): string {
  const { days, hours, minutes, seconds } = splitSeconds(left);
  const plain = new Intl.NumberFormat(locale, { useGrouping: false });
  const padded = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });
  const tail = `${padded.format(minutes)}:${padded.format(seconds)}`;
  if (days > 0) {
    const inDays = new Intl.NumberFormat(locale, { style: "unit", unit: "day", unitDisplay: "narrow" });
    return `${inDays.format(days)} ${padded.format(hours)}:${tail}`;
  }
  if (hours > 0) return `${plain.format(hours)}:${tail}`;
  return `${plain.format(minutes)}:${padded.format(seconds)}`;
}

/** The time left as it is said, in its two largest units: `1 hour, 4 minutes`. */
export function spokenText(left: number, locale: string): string {
  const parts = splitSeconds(left);
  const said = (["day", "hour", "minute", "second"] as const).flatMap((unit) => {
    const count = parts[`${unit}s`];
    if (count === 0 && !(unit === "second" && left === 0)) return [];
    return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count);
  });
  return said.slice(0, 2).join(", ");
}
