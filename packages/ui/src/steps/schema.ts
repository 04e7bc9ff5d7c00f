import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { shortText } from "../props/text.ts";

const stepIndex = z.int().min(0).max(9);

const step = z.strictObject({ label: shortText.min(1), hint: shortText.optional() });

export const stepsSchema = defineComponent({
  name: "Steps",
  since: 1,
  docs: "Where one is in something that is done step by step, such as a checkout or the way of a parcel.",
  props: {
    label: shortText.describe("Names what is done. Always given: screen readers need it."),
    steps: z.array(step).min(2).max(10).describe("Every step in order: its `label`, and a `hint` below it."),
    current: z
      .int()
      .min(0)
      .max(10)
      .describe("Index of the step that is under way; the number of steps when all are done."),
    failed: z.boolean().optional().describe("The current step went wrong."),
    direction: z
      .enum(["across", "down"])
      .optional()
      .describe("across for a few short labels, down for more or with hints. Default: across."),
  },
  events: {
    select: {
      docs: "A step that is done was pressed. Those can be pressed while this is handled.",
      payload: z.strictObject({ index: stepIndex }),
      gesture: true,
    },
  },
  children: "none",
});
