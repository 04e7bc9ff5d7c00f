import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { spaceName } from "../props/box.ts";
import { longText, shortText } from "../props/text.ts";

export const formSchema = defineComponent({
  name: "Form",
  since: 1,
  docs: "Fields that are sent together, with the button that sends them. Enter in a field of one line sends them too.",
  props: {
    label: shortText.describe("What the form is for, for screen readers. Always given."),
    submitLabel: shortText
      .optional()
      .describe("The words of the button, such as Book. Without them there is none, for a FixedBottomCTA."),
    submitting: z
      .boolean()
      .optional()
      .describe("Being sent: the button shows a spinner, and nothing sends again."),
    disabled: z.boolean().optional().describe("Cannot be sent now."),
    error: longText
      .optional()
      .describe("Why it could not be sent and what to do; stands above the button, announced."),
    gap: spaceName.optional().describe("Space between fields. Default: lg."),
  },
  events: {
    submit: {
      docs: "The button was pressed, or Enter in a field that does not handle it itself.",
      gesture: true,
    },
  },
  children: "nodes",
});
