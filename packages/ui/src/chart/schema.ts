import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { amount, unit } from "../props/amount.ts";
import { grow } from "../props/box.ts";
import { shortText } from "../props/text.ts";

/** Most places along a chart, and most rows of values over them. */
const MAX_POINTS = 200;
const MAX_SERIES = 5;

const series = z.strictObject({
  label: shortText.min(1),
  values: z.array(amount.nullable()).min(1).max(MAX_POINTS),
});

/** One row of values, a value for each place; null where there is none. */
export type Series = z.output<typeof series>;

export const chartSchema = defineComponent({
  name: "Chart",
  since: 1,
  docs: "Numbers as lines, bars or areas, with axes. People can have the same numbers as a table, and screen readers hear a summary.",
  props: {
    kind: z
      .enum(["line", "bar", "area"])
      .describe("line for a course, bar for a comparison, area for amounts."),
    label: shortText.min(1).describe("What the numbers are. Always given: screen readers need it."),
    labelHidden: z.boolean().optional().describe("Does not draw the label, for a chart under a heading."),
    labels: z
      .array(z.string().max(40))
      .min(1)
      .max(MAX_POINTS)
      .describe(
        "The places along the chart, such as days, at most 200. Those for which there is room are written.",
      ),
    series: z
      .array(series)
      .min(1)
      .max(MAX_SERIES)
      .describe(
        "From one to five rows of numbers, each with a label and a value for each place, or null for none.",
      ),
    unit: unit.optional().describe("Written after numbers, such as `km` or `%`."),
    height: z.number().min(120).max(480).optional().describe("Of what is drawn, in points. Default: 200."),
    grow,
  },
  events: {},
  children: "none",
});
