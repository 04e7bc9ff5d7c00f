import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import type { Document } from "../files/hand-over.ts";
import { describeCalendar } from "./conformance/describe-calendar.ts";
import { createFakeCalendar } from "./fake.ts";
import { calendarSchema } from "./schema.ts";
import { createWebCalendar } from "./web.ts";

const { addEvent, list } = calendarSchema.methods;

function createWeb(agrees = true) {
  const handed: Document[] = [];
  const seen: string[] = [];
  const web = createWebCalendar({
    confirmDocument: async ({ name }) => (seen.push(name), agrees),
    handOver: async (document) => void handed.push(document),
    now: () => 0,
  });
  const add = (event: object) => web.addEvent?.(addEvent.params.parse(event), createFakeContext());
  return { web, add, handed, seen };
}

describeCalendar("fake", () => createFakeCalendar());
describeCalendar("web", () => createWeb().web);

const dentist = { title: "Dentist", start: "2024-05-01T09:30:00+02:00", end: "2024-05-01T10:00:00+02:00" };

async function linesOf(event: object): Promise<readonly string[]> {
  const { add, handed } = createWeb();
  await add(event);
  const text = new TextDecoder().decode(handed[0]?.bytes);
  expect(text.split("\r\n").every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  return text.replaceAll("\r\n ", "").split("\r\n");
}

describe("an event of a browser", () => {
  it("goes out as a calendar file once the person has agreed", async () => {
    const { add, handed, seen } = createWeb();
    await add({ ...dentist, title: 'Dr. "Who"/../x' });
    expect(seen).toEqual(["Dr Whox.ics"]);
    expect(handed).toMatchObject([{ name: "Dr Whox.ics", type: "text/calendar" }]);
    const refused = createWeb(false);
    await expect(refused.add(dentist)).rejects.toMatchObject({ code: "USER_CANCELED" });
    expect(refused.handed).toEqual([]);
  });

  it("is told in UTC, whole days with the day after the last", async () => {
    expect(await linesOf(dentist)).toEqual(
      expect.arrayContaining([
        "DTSTAMP:19700101T000000Z",
        "DTSTART:20240501T073000Z",
        "DTEND:20240501T080000Z",
      ]),
    );
    expect(await linesOf({ title: "Holiday", start: "2024-02-28", end: "2024-02-29" })).toEqual(
      expect.arrayContaining(["DTSTART;VALUE=DATE:20240228", "DTEND;VALUE=DATE:20240301"]),
    );
  });

  it("adds no property, alarm or event by its texts", async () => {
    const notes = "a\r\nEND:VEVENT\rBEGIN:VALARM\nx\u2028ATTACH:http://evil\u0000\\;,\u000bURL:x";
    const lines = await linesOf({ ...dentist, notes });
    expect(lines.filter((line) => line.startsWith("DESCRIPTION:"))).toEqual([
      "DESCRIPTION:a\\nEND:VEVENT\\nBEGIN:VALARM\\nx\\nATTACH:http://evil\\\\\\;\\,\\nURL:x",
    ]);
    expect(lines.filter((line) => /^(?:END:VEVENT|BEGIN:|ATTACH|URL)/.test(line))).toEqual([
      "BEGIN:VCALENDAR",
      "BEGIN:VEVENT",
      "END:VEVENT",
    ]);
  });

  it("keeps long texts of any script whole", async () => {
    const notes = "عربي 😀 ".repeat(60);
    expect(await linesOf({ ...dentist, notes })).toContain(`DESCRIPTION:${notes}`);
  });

  it("is not offered without a sheet that asks, and no browser lists events", () => {
    expect(createWebCalendar()).toEqual({});
    expect(Object.keys(createWeb().web)).toEqual(["addEvent"]);
  });
});

describe("params of a calendar", () => {
  it.each([
    { ...dentist, title: "" },
    { ...dentist, title: "two\nlines" },
    { ...dentist, end: dentist.start },
    { ...dentist, end: "2024-05-01" },
    { ...dentist, end: "2026-05-01T09:30:00Z" },
    { ...dentist, start: "2024-05-01T09:30:00" },
    { ...dentist, start: "tomorrow" },
    { title: "Holiday", start: "2024-02-30", end: "2024-03-01" },
    { title: "Holiday", start: "2024-03-02", end: "2024-03-01" },
    { ...dentist, notes: "x".repeat(2_001) },
    { ...dentist, location: "\u202e" },
    { ...dentist, attendees: [] },
  ])("refuse to add %j", (event) => expect(addEvent.params.safeParse(event).success).toBe(false));

  it.each([
    {},
    { from: "2024-05-01", to: "2024-05-02" },
    { from: "2024-05-02T00:00:00Z", to: "2024-05-01T00:00:00Z" },
    { from: "2024-05-01T00:00:00Z", to: "2026-05-01T00:00:00Z" },
  ])("refuse to list %j", (range) => expect(list.params.safeParse(range).success).toBe(false));
});
