import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { iconName } from "../props/icon-name.ts";
import { shortText } from "../props/text.ts";

export const iconButtonSchema = defineComponent({
  name: "IconButton",
  since: 1,
  docs: "A button whose icon says what it does, for acts that everybody knows. Otherwise take a Button.",
  props: {
    icon: iconName.describe("Which icon, by its name at Lucide."),
    label: shortText.describe(
      "What it does, for screen readers. Always given: an icon says nothing to them.",
    ),
    variant: z
      .enum(["primary", "secondary", "plain", "danger"])
      .optional()
      .describe("As of a Button. Default: plain."),
    pressed: z.boolean().optional().describe("Makes a toggle of it that is on or off, such as a favourite."),
    disabled: z.boolean().optional().describe("Cannot be pressed now."),
    loading: z.boolean().optional().describe("Work is under way: shows a spinner and cannot be pressed."),
  },
  events: {
    press: { docs: "Pressed by touch, pointer, keyboard or assistive technology.", gesture: true },
  },
  children: "none",
});
