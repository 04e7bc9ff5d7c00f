import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { changeEvent, controlProps, labelHidden } from "../props/control.ts";

/** Most stars there can be. */
const MOST = 10;

export const ratingSchema = defineComponent({
  name: "Rating",
  since: 1,
  docs: "How good something is, in stars: to set, or with `readOnly` to show.",
  props: {
    ...controlProps,
    labelHidden,
    value: z
      .number()
      .min(0)
      .max(MOST)
      .optional()
      .describe("Stars, 0 for none; shown to the half when `readOnly`. Without it the rating keeps its own."),
    max: z.int().min(3).max(MOST).optional().describe("Stars there are. Default: 5."),
    readOnly: z.boolean().optional().describe("Shows the stars of others, and cannot be set."),
  },
  events: { change: changeEvent(z.int().min(0).max(MOST)) },
  children: "none",
});
