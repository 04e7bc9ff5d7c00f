import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import type { PartialAreaProvider } from "../../provider.ts";
import { calendarSchema } from "../schema.ts";
import type { CalendarSchema } from "../schema.ts";

const { addEvent, list } = calendarSchema.methods;

const DENTIST = { title: "Dentist", start: "2024-05-01T09:30:00+02:00", end: "2024-05-01T10:00:00+02:00" };
const HOLIDAY = { title: "Holiday", start: "2024-05-02", end: "2024-05-04", location: "Tyre" };

/** The rules of `platform.calendar`, for a calendar that begins empty each time; `list` is looked at where there is one. */
export function describeCalendar(name: string, create: () => PartialAreaProvider<CalendarSchema>): void {
  const context = createFakeContext();

  describe(`calendar: ${name}`, () => {
    it.each([DENTIST, HOLIDAY])("adds $title", async (event) => {
      expect(await create().addEvent?.(addEvent.params.parse(event), context)).toBeNull();
    });

    if (create().list === undefined) return;
    it("lists what is at least partly in the range, in order, without notes", async () => {
      const calendar = create();
      for (const event of [HOLIDAY, { ...DENTIST, notes: "Private." }])
        await calendar.addEvent?.(addEvent.params.parse(event), context);
      const between = async (from: string, to: string) =>
        list.result.parse(await calendar.list?.(list.params.parse({ from, to }), context));
      expect(await between("2024-05-01T07:45:00Z", "2024-05-03T00:00:00Z")).toEqual([DENTIST, HOLIDAY]);
      expect(await between("2024-05-04T12:00:00Z", "2024-05-05T00:00:00Z")).toEqual([HOLIDAY]);
      expect(await between("2024-05-05T00:00:00Z", "2024-05-06T00:00:00Z")).toEqual([]);
    });
  });
}
