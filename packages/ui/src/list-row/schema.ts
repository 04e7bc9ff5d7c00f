import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { accessibilityLabel, longText, shortText } from "../props/text.ts";

export const listRowSchema = defineComponent({
  name: "ListRow",
  since: 1,
  docs: "One row of a list: a title, what is said of it, and what stands before and after.",
  props: {
    title: shortText.describe("What the row is."),
    subtitle: longText.optional().describe("A sentence below the title."),
    value: shortText.optional().describe("Stands at the end: an amount, a time, what is set."),
    tone: z
      .enum(["default", "critical"])
      .optional()
      .describe("critical for a row that destroys. Default: default."),
    chevron: z
      .boolean()
      .optional()
      .describe(
        "Draws the sign that it leads on. Default: true while `press` is handled and nothing trails.",
      ),
    disabled: z.boolean().optional().describe("Cannot be pressed now."),
    leads: z
      .boolean()
      .optional()
      .describe("The first child stands before the title, others after it. Set by the kit."),
    accessibilityLabel,
  },
  events: {
    press: {
      docs: "Pressed. The row looks and acts like a button while this is handled; what trails stays by itself.",
      gesture: true,
    },
  },
  children: "nodes",
});
