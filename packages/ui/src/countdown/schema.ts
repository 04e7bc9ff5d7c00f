import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { shortText, textAlign, textSize, textTone, textWeight } from "../props/text.ts";

/** Latest moment that JavaScript knows. */
const LAST_MOMENT_MS = 8.64e15;

export const countdownSchema = defineComponent({
  name: "Countdown",
  since: 1,
  docs: "The time that is left until a moment. The host counts, so the mini-app hears only of the end.",
  props: {
    until: z
      .number()
      .min(0)
      .max(LAST_MOMENT_MS)
      .describe("The moment in milliseconds since 1970, as Date.now() counts."),
    label: shortText.describe("What the time is left for, to screen readers."),
    size: textSize.optional().describe("Step of the type scale. Default: body."),
    tone: textTone.optional().describe("What the colour says. Default: default."),
    weight: textWeight.optional().describe("Default: medium."),
    align: textAlign.optional().describe("Default: start."),
  },
  events: {
    finish: { docs: "The moment came, or had passed already. Sent once for each moment." },
  },
  children: "none",
});
