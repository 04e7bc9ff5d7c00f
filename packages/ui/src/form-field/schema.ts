import { defineComponent } from "@atoll/protocol";
import { grow } from "../props/box.ts";
import { error, labelHidden } from "../props/control.ts";
import { longText, shortText } from "../props/text.ts";

export const formFieldSchema = defineComponent({
  name: "FormField",
  since: 1,
  docs: "Puts a label, a hint and what is wrong around controls that bring none, or that belong together.",
  props: {
    label: shortText.describe("Names the group. Always given: screen readers need it."),
    labelHidden,
    hint: longText.optional().describe("Help below the controls."),
    error,
    grow,
  },
  events: {},
  children: "nodes",
});
