import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { boxProps } from "../props/box.ts";

export const safeAreaSchema = defineComponent({
  name: "SafeArea",
  since: 1,
  docs: "Keeps what is inside clear of the device's edges and of the host's buttons. A Screen does so by itself.",
  props: {
    ...boxProps,
    edges: z
      .array(z.enum(["top", "bottom", "start", "end"]))
      .min(1)
      .max(4)
      .optional()
      .describe("The edges to keep clear of, by the reading direction. Default: all four."),
  },
  events: {},
  children: "nodes",
});
