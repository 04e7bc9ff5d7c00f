import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { iconName } from "../props/icon-name.ts";
import { shortText, textTone } from "../props/text.ts";

export const iconSchema = defineComponent({
  name: "Icon",
  since: 1,
  docs: "A sign of the host's own set. One that is to be pressed is an IconButton.",
  props: {
    icon: iconName.describe(
      "Which one, by its name at Lucide. What points sideways follows the reading direction.",
    ),
    size: z.enum(["small", "medium", "large"]).optional().describe("16, 20 or 24 points. Default: medium."),
    tone: textTone.optional().describe("What the colour says. Default: default."),
    accessibilityLabel: shortText
      .optional()
      .describe("What it means, if no text beside it says so. Without it screen readers pass it over."),
  },
  events: {},
  children: "none",
});
