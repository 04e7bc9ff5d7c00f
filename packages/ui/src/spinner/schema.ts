import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { shortText } from "../props/text.ts";

export const spinnerSchema = defineComponent({
  name: "Spinner",
  since: 1,
  docs: "Says that something is under way, if nobody knows for how long. For content that is on its way take a Skeleton.",
  props: {
    label: shortText.optional().describe("What is under way, to screen readers. Default: Loading."),
    labelShown: z
      .boolean()
      .optional()
      .describe("Draws the label too. Done in any case where motion is reduced."),
    size: z.enum(["small", "large"]).optional().describe("Default: small."),
  },
  events: {},
  children: "none",
});
