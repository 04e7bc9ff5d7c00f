import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { boxProps, spaceName } from "../props/box.ts";
import { accessibilityLabel } from "../props/text.ts";

export const cardSchema = defineComponent({
  name: "Card",
  since: 1,
  docs: "A surface that holds what belongs together. One that can be pressed holds no other control.",
  props: {
    ...boxProps,
    padding: spaceName.optional().describe("Space inside, on all four sides. Default: lg."),
    tone: z
      .enum(["neutral", "accent", "positive", "caution", "critical"])
      .optional()
      .describe("What the ground says. Default: neutral."),
    elevated: z.boolean().optional().describe("Floats above the screen instead of lying on it."),
    accessibilityLabel,
  },
  events: {
    press: { docs: "Pressed. The card looks and acts like a button while this is handled.", gesture: true },
  },
  children: "nodes",
});
