import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { shortText } from "../props/text.ts";

export const fixedBottomCTASchema = defineComponent({
  name: "FixedBottomCTA",
  since: 1,
  docs: "The one act of a screen, always in sight below what scrolls. For one of a Screen.",
  props: {
    label: shortText.describe("The words of the button: what it does."),
    variant: z.enum(["primary", "danger"]).optional().describe("danger for what destroys. Default: primary."),
    disabled: z.boolean().optional().describe("Cannot be pressed now."),
    loading: z.boolean().optional().describe("Work is under way: shows a spinner and cannot be pressed."),
    note: shortText.optional().describe("A line above the button, such as a price or a condition."),
    secondaryLabel: shortText.optional().describe("The words of a second button, beside the first."),
  },
  events: {
    press: { docs: "The button was pressed.", gesture: true },
    secondaryPress: { docs: "The second button was pressed.", gesture: true },
  },
  children: "none",
});
