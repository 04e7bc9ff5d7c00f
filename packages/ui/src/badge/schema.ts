import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { shortText } from "../props/text.ts";
import { groundTone } from "../props/tone.ts";

export const badgeSchema = defineComponent({
  name: "Badge",
  since: 1,
  docs: "A count or a dot that says that something waits; at the top end of its children, if it has any.",
  props: {
    count: z
      .int()
      .min(0)
      .max(1_000_000)
      .optional()
      .describe("How many; 0 draws nothing. Without it the badge is a dot."),
    max: z
      .int()
      .min(9)
      .max(9_999)
      .optional()
      .describe("What is more is drawn as this number with a plus. Default: 99."),
    tone: groundTone.optional().describe("What the colour says. Default: critical."),
    accessibilityLabel: shortText
      .optional()
      .describe("What a screen reader says, with the count: 3 unread messages. A dot needs it to be heard."),
  },
  events: {},
  children: "nodes",
});
