import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { changeEvent, controlProps, error } from "../props/control.ts";

export const checkboxSchema = defineComponent({
  name: "Checkbox",
  since: 1,
  docs: "A yes or no, to be saved with what is around it. For what takes effect at once, take a Switch.",
  props: {
    ...controlProps,
    value: z.boolean().optional().describe("Whether it is checked. Without it the box keeps its own state."),
    mixed: z
      .boolean()
      .optional()
      .describe("Some of what the box stands for is checked and some is not; a press checks all."),
    error,
  },
  events: { change: changeEvent(z.boolean()) },
  children: "none",
});
