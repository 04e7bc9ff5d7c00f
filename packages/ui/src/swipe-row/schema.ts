import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { iconName } from "../props/icon-name.ts";
import { optionValue } from "../props/options.ts";
import { shortText } from "../props/text.ts";

const action = z.strictObject({
  value: optionValue,
  label: shortText.min(1),
  icon: iconName.optional(),
  tone: z.enum(["neutral", "accent", "critical"]).optional(),
});

export const swipeRowSchema = defineComponent({
  name: "SwipeRow",
  since: 1,
  docs: "Holds a row and, behind its end, what can be done with it: swiped into sight, or reached by keyboard.",
  props: {
    actions: z
      .array(action)
      .min(1)
      .max(3)
      .describe(
        "From start to end: `value` stands for an action, `label` says it; tone critical if it destroys.",
      ),
  },
  events: {
    select: {
      docs: "An action was pressed; the row closes.",
      payload: z.strictObject({ value: optionValue }),
      gesture: true,
    },
  },
  children: "nodes",
});
