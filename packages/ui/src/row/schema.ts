import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { boxProps } from "../props/box.ts";

export const rowSchema = defineComponent({
  name: "Row",
  since: 1,
  docs: "Children side by side, in reading direction.",
  props: {
    ...boxProps,
    align: z
      .enum(["start", "center", "end", "stretch", "baseline"])
      .optional()
      .describe("Where children sit across. Default: center."),
    wrap: z.boolean().optional().describe("Starts a new line when children do not fit."),
  },
  events: {},
  children: "nodes",
});
