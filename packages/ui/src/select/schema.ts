import { defineComponent } from "@atoll/protocol";
import { grow } from "../props/box.ts";
import { changeEvent, controlProps, error, labelHidden } from "../props/control.ts";
import { optionList, optionValue } from "../props/options.ts";
import { shortText } from "../props/text.ts";

export const selectSchema = defineComponent({
  name: "Select",
  since: 1,
  docs: "One of many options, chosen from a sheet over the screen. For a few, take a RadioGroup.",
  props: {
    ...controlProps,
    labelHidden,
    options: optionList(200),
    value: optionValue
      .optional()
      .describe("The chosen option's value. Without it the field keeps its own choice, at first none."),
    placeholder: shortText
      .optional()
      .describe("Stands in the field while nothing is chosen. Default: Choose."),
    error,
    grow,
  },
  events: { change: changeEvent(optionValue) },
  children: "none",
});
