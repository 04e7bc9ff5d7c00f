import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { boxProps } from "../props/box.ts";

const { justify: _, ...gridBox } = boxProps;

export const gridSchema = defineComponent({
  name: "Grid",
  since: 1,
  docs: "Children in columns of equal width, line after line in reading direction.",
  props: {
    ...gridBox,
    columns: z
      .int()
      .min(1)
      .max(12)
      .optional()
      .describe("Number of columns; with `minColumnWidth` the most there are. Default: 2."),
    minColumnWidth: z
      .number()
      .min(40)
      .max(1024)
      .optional()
      .describe("In points at usual text size: as many columns as fit, at least one."),
    align: z
      .enum(["start", "center", "end", "stretch"])
      .optional()
      .describe("Where the children of a line sit, when they differ in height. Default: stretch."),
  },
  events: {},
  children: "nodes",
});
