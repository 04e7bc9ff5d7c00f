import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { dismissEvent, open, overlayTitle } from "../props/overlay.ts";
import { longText, shortText } from "../props/text.ts";

const actionValue = z.string().min(1).max(200);

const action = z.strictObject({
  value: actionValue,
  label: shortText.min(1),
  hint: shortText.optional(),
  tone: z.enum(["default", "critical"]).optional(),
  disabled: z.boolean().optional(),
});

export const actionSheetSchema = defineComponent({
  name: "ActionSheet",
  since: 1,
  docs: "Offers a few things to do with what was pressed, and a way out.",
  props: {
    open,
    title: overlayTitle,
    message: longText.optional().describe("A sentence or two below the title."),
    actions: z
      .array(action)
      .min(1)
      .max(12)
      .describe(
        "What can be done: `value` stands for an action, `label` says it; tone critical if it destroys.",
      ),
  },
  events: {
    select: {
      docs: "An action was chosen. Do it, and set `open` to false.",
      payload: z.strictObject({ value: actionValue }),
      gesture: true,
    },
    dismiss: dismissEvent,
  },
  children: "none",
});
