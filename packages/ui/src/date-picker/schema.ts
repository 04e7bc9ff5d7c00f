import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { grow } from "../props/box.ts";
import { changeEvent, controlProps, error, labelHidden } from "../props/control.ts";
import { shortText } from "../props/text.ts";
import { isCivilDate } from "./civil-date.ts";

const date = z.string().max(10).refine(isCivilDate, "must be a day such as 2026-11-24");

export const datePickerSchema = defineComponent({
  name: "DatePicker",
  since: 1,
  docs: "A day, chosen from a calendar over the screen. Days are texts such as `2026-11-24`, of no time zone.",
  props: {
    ...controlProps,
    labelHidden,
    value: date.optional().describe("The day. Without it the field keeps its own choice, at first none."),
    min: date.optional().describe("The first day that can be chosen."),
    max: date.optional().describe("The last day that can be chosen."),
    placeholder: shortText
      .optional()
      .describe("Stands in the field while no day is chosen. Default: Choose a date."),
    error,
    grow,
  },
  events: { change: changeEvent(date) },
  children: "none",
});
