import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { shortText } from "../props/text.ts";

/** Most entries of a bar: the letters of a large alphabet. */
const MAX_ENTRIES = 60;

export const indexBarSchema = defineComponent({
  name: "IndexBar",
  since: 1,
  docs: "The letters of a long list at its end: press or slide over them to jump. Put it beside a VirtualList in a Row.",
  props: {
    label: shortText.min(1).describe("What it leads through, for screen readers. Always given."),
    items: z
      .array(z.string().min(1).max(4))
      .min(1)
      .max(MAX_ENTRIES)
      .describe(
        "The letters, from one to sixty. Where there is no room for all, some stand for their neighbours.",
      ),
  },
  events: {
    select: {
      docs: "A letter was pressed, slid over, or led to by keyboard; `index` is its place in `items`. Answer with `scrollTo`.",
      payload: z.strictObject({
        index: z
          .int()
          .min(0)
          .max(MAX_ENTRIES - 1),
      }),
    },
  },
  children: "none",
});
