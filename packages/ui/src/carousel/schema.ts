import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { changeEvent } from "../props/control.ts";
import { editCount } from "../props/edit-count.ts";
import { shortText } from "../props/text.ts";

/** Most children of a Carousel. */
export const MAX_PAGES = 100;

const pageIndex = z
  .int()
  .min(0)
  .max(MAX_PAGES - 1);

export const carouselSchema = defineComponent({
  name: "Carousel",
  since: 1,
  docs: "Shows its children one at a time, to leaf through. It never moves by itself.",
  props: {
    label: shortText.describe("Names what is leafed through. Always given: screen readers need it."),
    value: pageIndex
      .optional()
      .describe("Index of the page that is shown. Without it the first is at first, and the host keeps it."),
    edit: editCount.optional().describe("Count of the change that `value` answers. Set by the kit."),
    height: z
      .number()
      .min(40)
      .max(1000)
      .optional()
      .describe("In points, the same for all pages. Default: that of the highest."),
  },
  events: { change: changeEvent(pageIndex) },
  children: "nodes",
});
