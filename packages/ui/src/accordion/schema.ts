import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { changeEvent } from "../props/control.ts";
import { editCount } from "../props/edit-count.ts";
import { headingLevel } from "../props/heading.ts";
import { longText, shortText } from "../props/text.ts";

export const accordionSchema = defineComponent({
  name: "Accordion",
  since: 1,
  docs: "A heading that opens and closes what is below it. The host does so at once; children stay mounted.",
  props: {
    title: shortText.describe("Its heading, which is pressed."),
    description: longText.optional().describe("A sentence below the title, seen also while it is closed."),
    level: headingLevel,
    value: z
      .boolean()
      .optional()
      .describe("Whether it is open, if the mini-app decides. Without it the accordion keeps its own state."),
    edit: editCount.optional().describe("Count of the change that `value` answers. Set by the kit."),
    startsOpen: z.boolean().optional().describe("Open at first, if it keeps its own state."),
  },
  events: { change: changeEvent(z.boolean()) },
  children: "nodes",
});
