import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { imageSource } from "../props/image-source.ts";
import { shortText } from "../props/text.ts";

export const avatarSchema = defineComponent({
  name: "Avatar",
  since: 1,
  docs: "A picture of a person or team; the initials of their name until it is there, or if there is none.",
  props: {
    label: shortText.describe("Their name: what screen readers say, and where the initials come from."),
    source: imageSource
      .optional()
      .describe("An asset's name, an https address of an allowed domain, or `{ blob }`."),
    size: z
      .enum(["small", "medium", "large", "xlarge"])
      .optional()
      .describe("28, 40, 56 or 88 points. Default: medium."),
    shape: z
      .enum(["circle", "rounded"])
      .optional()
      .describe("circle for a person, rounded for a team or thing. Default: circle."),
    decorative: z.boolean().optional().describe("The name stands beside it, so screen readers pass it over."),
  },
  events: {},
  children: "none",
});
