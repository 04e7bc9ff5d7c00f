import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { accessibilityLabel, textSize } from "../props/text.ts";

export const linkSchema = defineComponent({
  name: "Link",
  since: 1,
  docs:
    "Words that lead somewhere else. It holds no address: to leave the mini-app, call `platform.links.openUrl` when it is " +
    "pressed, and the host asks the person.",
  props: {
    outside: z
      .boolean()
      .optional()
      .describe("Leads out of the mini-app: draws the sign for that, which is heard too."),
    size: textSize.optional().describe("Step of the type scale. Default: body."),
    disabled: z.boolean().optional().describe("Cannot be pressed now."),
    accessibilityLabel,
  },
  events: {
    press: { docs: "Pressed by touch, pointer, keyboard or assistive technology.", gesture: true },
  },
  children: "text",
});
