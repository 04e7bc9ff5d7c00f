import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { labelHidden } from "../props/control.ts";
import { shortText } from "../props/text.ts";

export const progressSchema = defineComponent({
  name: "Progress",
  since: 1,
  docs: "Says how far something has come; without a value only that it is under way.",
  props: {
    label: shortText.describe("What is under way. Always given: screen readers need it."),
    labelHidden,
    value: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe("How far, from 0 to 1. Leave out while nobody knows."),
    detail: shortText.optional().describe("How far in words: 3 of 12 files. Default: the value in percent."),
    tone: z
      .enum(["accent", "positive", "caution", "critical"])
      .optional()
      .describe("What the colour says. Default: accent."),
  },
  events: {},
  children: "none",
});
