import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { grow } from "../props/box.ts";
import { lineCount, textAlign, textSize, textTone, textWeight } from "../props/text.ts";

export const textSchema = defineComponent({
  name: "Text",
  since: 1,
  docs: "A paragraph, or inside another Text a span of it. A span takes what it does not set from the text around it.",
  props: {
    size: textSize.optional().describe("Step of the type scale. Default: body."),
    tone: textTone.optional().describe("What the colour says. Default: default."),
    weight: textWeight.optional().describe("Default: regular."),
    align: textAlign.optional().describe("Default: start. Has no effect on a span."),
    numberOfLines: lineCount.optional().describe("Cuts off after so many lines, with an ellipsis."),
    tabular: z.boolean().optional().describe("Digits of equal width, for numbers that line up."),
    selectable: z.boolean().optional().describe("Lets a person select and copy the text."),
    grow,
  },
  events: {},
  children: "mixed",
  only: ["Text"],
});
