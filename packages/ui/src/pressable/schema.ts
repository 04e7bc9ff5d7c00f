import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { boxProps } from "../props/box.ts";
import { accessibilityLabel } from "../props/text.ts";

export const pressableSchema = defineComponent({
  name: "Pressable",
  since: 1,
  docs: "Makes one button of what it holds, without a look of its own. It holds no other control.",
  props: {
    ...boxProps,
    align: z
      .enum(["start", "center", "end", "stretch"])
      .optional()
      .describe("Where children sit across. Default: stretch."),
    disabled: z.boolean().optional().describe("Cannot be pressed now."),
    accessibilityLabel,
  },
  events: {
    press: { docs: "Pressed by touch, pointer, keyboard or assistive technology.", gesture: true },
    longPress: {
      docs: "Held down. Never the only way to something: keyboards and screen readers cannot hold.",
      gesture: true,
    },
  },
  children: "nodes",
});
