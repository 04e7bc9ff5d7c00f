import { defineComponent } from "@atoll/protocol";
import { grow } from "../props/box.ts";
import { headingLevel } from "../props/heading.ts";
import { iconName } from "../props/icon-name.ts";
import { shortText } from "../props/text.ts";

export const emptyStateSchema = defineComponent({
  name: "EmptyState",
  since: 1,
  docs: "Says that there is nothing yet, and what to do about it. Its text says more than its title.",
  props: {
    title: shortText.describe("What is not there, in a few words."),
    icon: iconName.optional().describe("Stands above the title."),
    level: headingLevel,
    actionLabel: shortText
      .optional()
      .describe("Says what its button does. The button is there while `action` is handled."),
    grow,
  },
  events: {
    action: { docs: "Its button was pressed.", gesture: true },
  },
  children: "text",
});
