import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { iconName } from "../props/icon-name.ts";
import { shortText } from "../props/text.ts";

export const floatingButtonSchema = defineComponent({
  name: "FloatingButton",
  since: 1,
  docs: "The one main act of a screen, such as adding, always in reach over its lower end. One a screen.",
  props: {
    label: shortText.min(1).describe("What it does. Always given; drawn beside the icon when `extended`."),
    icon: iconName.describe("Which icon, by its name at Lucide."),
    extended: z.boolean().optional().describe("Shows the label too, for acts that not everybody knows."),
    disabled: z.boolean().optional().describe("Cannot be pressed now."),
  },
  events: {
    press: { docs: "Pressed by touch, pointer, keyboard or assistive technology.", gesture: true },
  },
  children: "none",
});
