import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { changeEvent, controlProps, labelHidden } from "../props/control.ts";

export const switchSchema = defineComponent({
  name: "Switch",
  since: 1,
  docs: "Turns one thing on or off, at once. For a choice that is saved later, take a Checkbox.",
  props: {
    ...controlProps,
    labelHidden,
    value: z.boolean().optional().describe("Whether it is on. Without it the switch keeps its own state."),
  },
  events: { change: changeEvent(z.boolean()) },
  children: "none",
});
