import { defineComponent } from "@atoll/protocol";
import { headingLevel } from "../props/heading.ts";
import { shortText } from "../props/text.ts";

export const listHeaderSchema = defineComponent({
  name: "ListHeader",
  since: 1,
  docs: "The heading of the rows below it, in a List or a VirtualList. Its text is the heading.",
  props: {
    level: headingLevel,
    actionLabel: shortText
      .optional()
      .describe("Says what the button at its end does. The button is there while `action` is handled."),
  },
  events: {
    action: { docs: "The button at its end was pressed.", gesture: true },
  },
  children: "text",
});
