import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { grow } from "../props/box.ts";
import { accessibilityLabel } from "../props/text.ts";

export const buttonSchema = defineComponent({
  name: "Button",
  since: 1,
  docs: "Does one thing when pressed. Its text says what.",
  props: {
    variant: z
      .enum(["primary", "secondary", "plain", "danger"])
      .optional()
      .describe("primary for the one main act of a screen, danger for what destroys. Default: primary."),
    size: z.enum(["small", "medium", "large"]).optional().describe("Default: medium."),
    disabled: z.boolean().optional().describe("Cannot be pressed now."),
    loading: z.boolean().optional().describe("Work is under way: shows a spinner and cannot be pressed."),
    grow,
    accessibilityLabel,
  },
  events: {
    press: { docs: "Pressed by touch, pointer, keyboard or assistive technology.", gesture: true },
  },
  children: "text",
});
