import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { spaceName } from "../props/box.ts";

export const dividerSchema = defineComponent({
  name: "Divider",
  since: 1,
  docs: "A hairline between what is above and below, or in a Row between its neighbours.",
  props: {
    inset: spaceName
      .optional()
      .describe("Space before the line begins, at the start; in a Row above and below. Default: none."),
    strong: z.boolean().optional().describe("A darker line, between parts that differ in kind."),
  },
  events: {},
  children: "none",
});
