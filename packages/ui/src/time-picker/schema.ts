import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { grow } from "../props/box.ts";
import { changeEvent, controlProps, error, labelHidden } from "../props/control.ts";
import { shortText } from "../props/text.ts";
import { isClockTime } from "./clock-time.ts";

const time = z.string().max(5).refine(isClockTime, "must be a time such as 09:05");

export const timePickerSchema = defineComponent({
  name: "TimePicker",
  since: 1,
  docs: "A time of day, chosen from a sheet over the screen. Times are texts such as `09:05`, and shown as the person's language does.",
  props: {
    ...controlProps,
    labelHidden,
    value: time.optional().describe("The time. Without it the field keeps its own choice, at first none."),
    min: time.optional().describe("The earliest that can be chosen."),
    max: time.optional().describe("The latest that can be chosen."),
    minuteStep: z
      .literal([5, 10, 15, 20, 30, 60])
      .optional()
      .describe("Minutes from one that can be chosen to the next. Default: 5."),
    placeholder: shortText
      .optional()
      .describe("Stands in the field while no time is chosen. Default: Choose a time."),
    error,
    grow,
  },
  events: { change: changeEvent(time) },
  children: "none",
});
