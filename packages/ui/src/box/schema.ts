import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { boxProps } from "../props/box.ts";
import { accessibilityLabel } from "../props/text.ts";

const points = z.number().min(1).max(4096);

export const boxSchema = defineComponent({
  name: "Box",
  since: 1,
  docs: "A ground with a size of its own, for what Card, Stack and Row do not cover. What is too large for it is cut off.",
  props: {
    ...boxProps,
    align: z
      .enum(["start", "center", "end", "stretch"])
      .optional()
      .describe("Where children sit across. Default: stretch."),
    ground: z
      .enum(["none", "surface", "raised", "sunken", "accent", "positive", "caution", "critical"])
      .optional()
      .describe("What it is filled with: a neutral ground or the soft ground of a tone. Default: none."),
    border: z.boolean().optional().describe("Draws a hairline around it."),
    radius: z.enum(["none", "sm", "md", "lg", "full"]).optional().describe("Corners. Default: none."),
    width: points.optional().describe("In points, never wider than the container. Default: as in a Stack."),
    height: points.optional().describe("In points. Default: as high as what it holds."),
    minHeight: points.optional().describe("In points; grows with what it holds."),
    aspectRatio: z
      .number()
      .min(0.1)
      .max(10)
      .optional()
      .describe("Width divided by height, used when only one of them is given."),
    accessibilityLabel,
  },
  events: {},
  children: "nodes",
});
