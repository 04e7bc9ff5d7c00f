import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { iconName } from "../props/icon-name.ts";
import { optionValue } from "../props/options.ts";
import { shortText } from "../props/text.ts";

const action = z.strictObject({
  value: optionValue,
  label: shortText.min(1),
  icon: iconName,
  disabled: z.boolean().optional(),
});

export const navigationBarSchema = defineComponent({
  name: "NavigationBar",
  since: 1,
  docs: "A bar with a title, a way back and up to three actions, for the top of a Screen that has no title itself.",
  props: {
    title: shortText.min(1).describe("Says where one is: the heading of level 1."),
    subtitle: shortText.optional().describe("Stands below the title."),
    actions: z
      .array(action)
      .min(1)
      .max(3)
      .optional()
      .describe("Icons at the end: `value` stands for an action, `label` says it to screen readers."),
  },
  events: {
    back: { docs: "The back button was pressed. The button is there while this is handled.", gesture: true },
    select: {
      docs: "An action was pressed.",
      payload: z.strictObject({ value: optionValue }),
      gesture: true,
    },
  },
  children: "none",
});
