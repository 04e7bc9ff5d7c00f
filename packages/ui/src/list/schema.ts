import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { grow } from "../props/box.ts";
import { shortText } from "../props/text.ts";

export const listSchema = defineComponent({
  name: "List",
  since: 1,
  docs: "Rows that belong together: ListRow, ListHeader or what is made of them. For many rows take a VirtualList.",
  props: {
    variant: z
      .enum(["card", "plain"])
      .optional()
      .describe("card sets the rows on a surface of their own, plain on the ground there is. Default: card."),
    dividers: z.boolean().optional().describe("Draws a hairline between rows. Default: true."),
    accessibilityLabel: shortText.optional().describe("Names the list to screen readers."),
    grow,
  },
  events: {},
  children: "nodes",
});
