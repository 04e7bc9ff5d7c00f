import type { KeyPress } from "../host/key-press.ts";
import type { CivilDate } from "./civil-date.ts";
import { addDays, addMonths, toUtc } from "./civil-date.ts";

type Setting = { readonly firstDay: number; readonly rtl: boolean };

/** The day that a key leads to in a calendar, as WAI-ARIA has it; null for keys that lead nowhere. */
export function dateOfKey(
  { key, shiftKey = false }: Pick<KeyPress, "key" | "shiftKey">,
  from: CivilDate,
  { firstDay, rtl }: Setting,
): CivilDate | null {
  const weekday = (toUtc(from).getUTCDay() - firstDay + 7) % 7;
  const months = shiftKey ? 12 : 1;
  switch (key) {
    case "ArrowDown":
      return addDays(from, 7);
    case "ArrowUp":
      return addDays(from, -7);
    case "ArrowRight":
      return addDays(from, rtl ? -1 : 1);
    case "ArrowLeft":
      return addDays(from, rtl ? 1 : -1);
    case "Home":
      return addDays(from, -weekday);
    case "End":
      return addDays(from, 6 - weekday);
    case "PageDown":
      return addMonths(from, months);
    case "PageUp":
      return addMonths(from, -months);
    default:
      return null;
  }
}
