import { handOverByDownload } from "../files/hand-over.ts";
import type { HandOver } from "../files/hand-over.ts";
import { confirmOrThrow } from "../files/open-file.ts";
import type { ConfirmDocument } from "../files/open-file.ts";
import type { PartialAreaProvider } from "../provider.ts";
import { writeIcs } from "./ics.ts";
import { createCalendarProvider } from "./provider.ts";
import type { CalendarSchema } from "./schema.ts";

export type WebCalendarOptions = {
  /** The host's own sheet, before the event goes out as a file. Without it none is added. */
  readonly confirmDocument?: ConfirmDocument;
  /** A download unless given. */
  readonly handOver?: HandOver;
  readonly now?: () => number;
};

/** An event goes to the person's calendar as a file; a browser reads no calendar. */
export function createWebCalendar(options: WebCalendarOptions = {}): PartialAreaProvider<CalendarSchema> {
  const { confirmDocument, handOver = handOverByDownload, now = Date.now } = options;
  if (confirmDocument === undefined) return {};
  return createCalendarProvider({
    async add(event, context) {
      const ics = writeIcs(event, { uid: crypto.randomUUID(), nowMs: now() });
      const bytes = new TextEncoder().encode(ics);
      const name = `${fileStem(event.title)}.ics`;
      await confirmOrThrow(confirmDocument, { name, size: bytes.length }, context);
      await handOver({ name, type: "text/calendar", bytes });
    },
  });
}

/** A name for the file that every device can keep, after the event's title. */
function fileStem(title: string): string {
  const plain = title.replaceAll(/[^\p{L}\p{M}\p{N} _-]/gu, "").trim();
  return Array.from(plain).slice(0, 40).join("").trim() || "event";
}
