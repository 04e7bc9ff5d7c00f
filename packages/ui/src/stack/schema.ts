import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { boxProps } from "../props/box.ts";

export const stackSchema = defineComponent({
  name: "Stack",
  since: 1,
  docs: "Children one below the other.",
  props: {
    ...boxProps,
    align: z
      .enum(["start", "center", "end", "stretch"])
      .optional()
      .describe("Where children sit across. Default: stretch."),
  },
  events: {},
  children: "nodes",
});
