import type { GuestBridge, MethodParams } from "@atoll/protocol";
import { createMethods, nothing, same } from "../guest/method.ts";
import type { CalendarSchema } from "./schema.ts";

/** `platform.calendar` of a mini-app. */
export function createCalendarGuest(bridge: GuestBridge) {
  const method = createMethods<CalendarSchema>(bridge, "calendar");
  type Event = MethodParams<CalendarSchema["methods"]["addEvent"]>;
  type Range = MethodParams<CalendarSchema["methods"]["list"]>;
  return {
    /** Adds an event to the person's calendar. */
    addEvent: method("addEvent", { params: (event: Event) => event, result: nothing }, "calendar.write"),
    /** Events between two times. */
    list: method("list", { params: (range: Range) => range, result: same }, "calendar.read"),
  };
}
