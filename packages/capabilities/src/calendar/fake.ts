import type { PartialAreaProvider } from "../provider.ts";
import { createCalendarProvider, isWithin } from "./provider.ts";
import type { CalendarBook } from "./provider.ts";
import type { CalendarSchema, NewEvent } from "./schema.ts";

/** A calendar that a test looks into. */
export type FakeCalendar = Required<CalendarBook> & {
  /** Everything in it, first added first. */
  events(): readonly NewEvent[];
};

/** Makes a calendar with some events, empty unless given. */
export function createFakeCalendarBook(events: readonly NewEvent[] = []): FakeCalendar {
  const kept = [...events];
  return {
    add: async (event) => void kept.push(event),
    list: async (range) => kept.filter((event) => isWithin(event, range)),
    events: () => [...kept],
  };
}

export type FakeCalendarOptions = { readonly calendar?: CalendarBook };

/** A calendar in memory. */
export function createFakeCalendar(options: FakeCalendarOptions = {}): PartialAreaProvider<CalendarSchema> {
  return createCalendarProvider(options.calendar ?? createFakeCalendarBook());
}
