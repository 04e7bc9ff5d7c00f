import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { grow } from "../props/box.ts";
import { lineCount, textAlign, textTone } from "../props/text.ts";

export const headingSchema = defineComponent({
  name: "Heading",
  since: 1,
  docs: "A title of a part of the screen. Screen readers jump from heading to heading.",
  props: {
    level: z
      .int()
      .min(1)
      .max(4)
      .optional()
      .describe("1 for the screen, if it has no title of its own; then 2, 3, 4 without gaps. Default: 2."),
    tone: textTone.optional().describe("What the colour says. Default: default."),
    align: textAlign.optional().describe("Default: start."),
    numberOfLines: lineCount.optional().describe("Cuts off after so many lines, with an ellipsis."),
    grow,
  },
  events: {},
  children: "text",
});
