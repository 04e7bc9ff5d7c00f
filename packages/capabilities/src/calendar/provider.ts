import { AtollError, cleanChromeText } from "@atoll/protocol";
import type { CallContext, PartialAreaProvider } from "../provider.ts";
import { CALENDAR_LIMITS, isDay } from "./schema.ts";
import type { CalendarSchema, NewEvent, SeenEvent } from "./schema.ts";

/** Port: the calendar of a device. Both throw PERMISSION_DENIED where the device keeps it from the host. */
export type CalendarBook = {
  /** Throws USER_CANCELED when the person was asked and said no. */
  readonly add?: (event: NewEvent, context: CallContext) => Promise<void>;
  /** Events that are at least partly in the range, in any order. Times as ISO 8601. */
  readonly list?: (
    range: { readonly from: string; readonly to: string },
    signal: AbortSignal,
  ) => Promise<readonly SeenEvent[]>;
};

/** `platform.calendar` over what a device has of it. */
export function createCalendarProvider(book: CalendarBook): PartialAreaProvider<CalendarSchema> {
  const { add, list } = book;
  return {
    ...(add !== undefined && {
      async addEvent(event, context) {
        await add(event, context);
        return null;
      },
    }),
    ...(list !== undefined && {
      async list(range, { signal }) {
        const events = await list(range, signal);
        if (signal.aborted) throw new AtollError("ABORTED", "The call was cancelled.");
        return [...events]
          .sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
          .slice(0, CALENDAR_LIMITS.events)
          .map(handOn);
      },
    }),
  };
}

/** Security: guests, notes and links stay behind; what is told is cut and cleaned, since others write invitations. */
function handOn({ title, start, end, location }: SeenEvent): SeenEvent {
  return {
    title: cleanChromeText(title, 120),
    start,
    end,
    ...(location !== undefined && { location: cleanChromeText(location, 200) }),
  };
}

const DAY_MS = 86_400_000;

/** True for an event that is at least partly between two times. Whole days are those of UTC. */
export function isWithin(
  { start, end }: SeenEvent,
  range: { readonly from: string; readonly to: string },
): boolean {
  const over = Date.parse(end) + (isDay(end) ? DAY_MS : 0);
  return Date.parse(start) < Date.parse(range.to) && over > Date.parse(range.from);
}
