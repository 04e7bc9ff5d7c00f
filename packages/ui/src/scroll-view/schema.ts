import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { boxProps } from "../props/box.ts";
import { shortText } from "../props/text.ts";

const { justify: _justify, grow: _grow, ...scrollBox } = boxProps;

export const scrollViewSchema = defineComponent({
  name: "ScrollView",
  since: 1,
  docs: "Scrolls what does not fit: a part of a screen, or a strip from start to end. A Screen scrolls by itself; for many items take a VirtualList.",
  props: {
    ...scrollBox,
    horizontal: z.boolean().optional().describe("Scrolls from start to end, with children side by side."),
    align: z
      .enum(["start", "center", "end", "stretch"])
      .optional()
      .describe("Where children sit across. Default: stretch."),
    maxHeight: z
      .number()
      .min(44)
      .max(4096)
      .optional()
      .describe("In points. Default: the room there is, or inside a list 60 % of the surface."),
    accessibilityLabel: shortText.optional().describe("Names what scrolls to screen readers."),
  },
  events: {
    endReached: { docs: "The end came near for the first time, or again after there was more." },
  },
  children: "nodes",
  methods: {
    scrollTo: {
      docs: "Scrolls to the start or to the end.",
      params: z.strictObject({ edge: z.enum(["start", "end"]), animated: z.boolean().optional() }),
    },
  },
});
