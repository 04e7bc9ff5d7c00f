import { format, isSameYear, isToday, isYesterday } from "date-fns";

import { dateOf } from "./expense.ts";

/** A day as people say it: "Today", "Yesterday", "Mon 3 Nov", "3 Nov 2023". */
export function dayInWords(day: string, now = new Date()): string {
  const date = dateOf(day);
  if (isToday(date)) return "Today";
  if (isYesterday(date)) return "Yesterday";
  return format(date, isSameYear(date, now) ? "EEE d MMM" : "d MMM yyyy");
}

/** A month as people say it: "November", "November 2023". */
export function monthInWords(month: string, now = new Date()): string {
  const date = dateOf(`${month}-01`);
  return format(date, isSameYear(date, now) ? "LLLL" : "LLLL yyyy");
}
