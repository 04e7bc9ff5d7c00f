import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { iconName } from "../props/icon-name.ts";
import { accessibilityLabel, shortText } from "../props/text.ts";
import { groundTone } from "../props/tone.ts";

export const tagSchema = defineComponent({
  name: "Tag",
  since: 1,
  docs: "A word or two about a thing: its state, or a filter that can be chosen or taken away. Its text says what.",
  props: {
    tone: groundTone.optional().describe("What the colour says. Default: neutral."),
    icon: iconName.optional().describe("Stands before the text."),
    selected: z.boolean().optional().describe("Chosen, for one that can be pressed."),
    disabled: z.boolean().optional().describe("Cannot be pressed or taken away now."),
    removeLabel: shortText
      .optional()
      .describe("What the button that takes it away is called, before its text. Default: Remove."),
    accessibilityLabel,
  },
  events: {
    press: { docs: "Pressed. The tag looks and acts like a button while this is handled.", gesture: true },
    remove: {
      docs: "To be taken away. The button that says so is there while this is handled.",
      gesture: true,
    },
  },
  children: "text",
});
