import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { dismissEvent, open, overlayTitle } from "../props/overlay.ts";
import { longText } from "../props/text.ts";

export const dialogSchema = defineComponent({
  name: "Dialog",
  since: 1,
  docs: "Asks or tells one thing in the middle of the screen, and keeps people from the rest until it is left.",
  props: {
    open,
    title: overlayTitle,
    message: longText.optional().describe("A sentence or two below the title."),
    alert: z
      .boolean()
      .optional()
      .describe("Needs an answer: only what is inside closes it, so hold at least one Button."),
  },
  events: { dismiss: dismissEvent },
  children: "nodes",
});
