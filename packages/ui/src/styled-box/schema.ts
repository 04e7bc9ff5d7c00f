import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { accessibilityLabel, longText } from "../props/text.ts";
import { faceProps, layoutProps } from "../styled/style-props.ts";

/** What a styled box can be to assistive technology. */
const boxRole = z.enum(["button", "link", "heading", "image", "alert", "checkbox", "switch", "radio", "tab"]);

export const styledBoxSchema = defineComponent({
  name: "StyledBox",
  since: 1,
  docs: "A box with a look of its own, which View and Pressable of the React Native subset are drawn by.",
  props: {
    ...layoutProps,
    ...faceProps,
    role: boxRole
      .optional()
      .describe("What it is to assistive technology. Default: button when it is pressed."),
    accessibilityLabel,
    accessibilityHint: longText.optional().describe("What pressing it does, said after its name."),
    checked: z.boolean().optional().describe("Whether a checkbox, radio or switch is on."),
    selected: z.boolean().optional().describe("Whether a tab or choice is the one."),
    disabled: z.boolean().optional().describe("Cannot be pressed now."),
  },
  events: {
    press: { docs: "Pressed by touch, pointer, keyboard or assistive technology.", gesture: true },
    longPress: { docs: "Held down.", gesture: true },
  },
  children: "nodes",
});
