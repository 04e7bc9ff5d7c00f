import { defineComponent } from "@atoll/protocol";
import { grow } from "../props/box.ts";
import { changeEvent, controlProps, error, labelHidden } from "../props/control.ts";
import { optionList, optionValue } from "../props/options.ts";

export const radioGroupSchema = defineComponent({
  name: "RadioGroup",
  since: 1,
  docs: "One of a few options, all of them in sight. For many, take a Select.",
  props: {
    ...controlProps,
    labelHidden,
    options: optionList(20),
    value: optionValue
      .optional()
      .describe("The chosen option's value. Without it the group keeps its own choice, at first none."),
    error,
    grow,
  },
  events: { change: changeEvent(optionValue) },
  children: "none",
});
