import { defineComponent } from "@atoll/protocol";
import { boxProps } from "../props/box.ts";
import { headingLevel } from "../props/heading.ts";
import { longText, shortText } from "../props/text.ts";

const { gap, grow } = boxProps;

export const sectionSchema = defineComponent({
  name: "Section",
  since: 1,
  docs: "A part of a screen under a heading of its own.",
  props: {
    title: shortText.describe("Its heading."),
    description: longText.optional().describe("A sentence below the heading."),
    level: headingLevel,
    gap: gap.describe("Space between children. Default: md."),
    grow,
    actionLabel: shortText
      .optional()
      .describe(
        "Says what the button beside the heading does. The button is there while `action` is handled.",
      ),
  },
  events: {
    action: { docs: "The button beside the heading was pressed.", gesture: true },
  },
  children: "nodes",
});
