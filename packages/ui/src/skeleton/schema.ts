import { defineComponent } from "@atoll/protocol";
import * as z from "zod";

const points = z.number().min(1).max(4096);

export const skeletonSchema = defineComponent({
  name: "Skeleton",
  since: 1,
  docs: "Stands where content will be, in its shape, so that nothing jumps when it arrives. Screen readers pass it over.",
  props: {
    shape: z
      .enum(["text", "block", "circle"])
      .optional()
      .describe("text stands for lines, block for a picture or card, circle for an avatar. Default: text."),
    lines: z
      .int()
      .min(1)
      .max(20)
      .optional()
      .describe("Lines of text; the last of several is shorter. Default: 1."),
    width: points
      .optional()
      .describe("In points, never wider than the container. Default: all the room there is."),
    height: points
      .optional()
      .describe("Of a block, in points. Default: 120. A circle is as high as it is wide, 40 by itself."),
  },
  events: {},
  children: "none",
});
