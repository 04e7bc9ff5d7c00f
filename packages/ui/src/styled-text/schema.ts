import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { accessibilityLabel, lineCount } from "../props/text.ts";
import { faceProps, layoutProps, letterProps } from "../styled/style-props.ts";

export const styledTextSchema = defineComponent({
  name: "StyledText",
  since: 1,
  docs: "A text with a look of its own, which Text of the React Native subset is drawn by; inside another one a span of it.",
  props: {
    ...layoutProps,
    ...faceProps,
    ...letterProps,
    numberOfLines: lineCount.optional().describe("Cuts off after so many lines, with an ellipsis."),
    selectable: z.boolean().optional().describe("Lets a person select and copy the text."),
    role: z
      .enum(["heading", "link", "alert", "button"])
      .optional()
      .describe("What it is to assistive technology."),
    accessibilityLabel,
  },
  events: {
    press: { docs: "Pressed by touch, pointer, keyboard or assistive technology.", gesture: true },
  },
  children: "mixed",
  only: ["StyledText"],
});
