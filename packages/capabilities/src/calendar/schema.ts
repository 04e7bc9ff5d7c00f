import { chromeText } from "@atoll/protocol";
import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

const DAY_MS = 86_400_000;

/** Days of one event, and of one look into the calendar; events of one answer. */
export const CALENDAR_LIMITS = { days: 366, events: 500, notes: 2_000 } as const;

const instant = z.iso.datetime({ offset: true }).max(40);
const day = z.iso.date();
const when = z.union([instant, day]);

const event = z.strictObject({
  title: chromeText(120),
  start: when.describe(
    'ISO 8601: a time with its offset, "2024-05-01T09:30:00+02:00", or a whole day, "2024-05-01".',
  ),
  end: when.describe("The same; of whole days the last one."),
  location: chromeText(200).optional(),
  notes: z.string().max(CALENDAR_LIMITS.notes).optional(),
});

const fittingEvent = event
  .refine(({ start, end }) => isDay(start) === isDay(end), { error: "Give two times, or two days." })
  .refine(({ start, end }) => isRange(start, end, isDay(start)), {
    error: `End after the start, at most ${CALENDAR_LIMITS.days} days later.`,
  });

const seen = z.strictObject({
  title: z.string().max(240),
  start: when,
  end: when,
  location: z.string().max(400).optional(),
});

/** An event as mini-apps add it. */
export type NewEvent = z.output<typeof event>;
/** An event as mini-apps see it. */
export type SeenEvent = z.output<typeof seen>;

/** True for a whole day, without a time. */
export function isDay(text: string): boolean {
  return text.length === "2024-05-01".length;
}

function isRange(start: string, end: string, mayBeEqual: boolean): boolean {
  const ms = Date.parse(end) - Date.parse(start);
  return (mayBeEqual ? ms >= 0 : ms > 0) && ms <= CALENDAR_LIMITS.days * DAY_MS;
}

/** `platform.calendar`: the person's own calendar. */
export const calendarSchema = defineArea({
  name: "calendar",
  since: 1,
  docs: "The person's own calendar: adding to it, and, with another permission, looking into it.",
  permissions: {
    "calendar.write": {
      name: "calendar",
      access: "write",
      prompt: "add events to your calendar",
      risk: "guarded",
    },
    "calendar.read": {
      name: "calendar",
      access: "read",
      prompt: "see what is in your calendar",
      risk: "guarded",
    },
  },
  methods: {
    addEvent: {
      docs: "Adds an event. In browsers the person gets it as a file (.ics) that their calendar opens; nobody can know then whether they kept it.",
      params: fittingEvent,
      result: z.null(),
      permission: "calendar.write",
      quota: { perMinute: 10, concurrent: 1 },
      risk: "guarded",
      errors: ["USER_CANCELED", "ABORTED"],
    },
    list: {
      docs: "Events that are at least partly between two times, in order of their starts: the first 500.",
      params: z
        .strictObject({ from: instant.describe("ISO 8601, with its offset."), to: instant })
        .refine(({ from, to }) => isRange(from, to, false), {
          error: `End after the start, at most ${CALENDAR_LIMITS.days} days later.`,
        }),
      result: z.array(seen).max(CALENDAR_LIMITS.events),
      permission: "calendar.read",
      quota: { perMinute: 30, concurrent: 1 },
      risk: "guarded",
      errors: ["ABORTED"],
    },
  },
});

export type CalendarSchema = typeof calendarSchema;
