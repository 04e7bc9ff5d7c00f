import { defineComponent } from "@atoll/protocol";
import { grow } from "../props/box.ts";
import { changeEvent, controlProps } from "../props/control.ts";
import { optionList, optionValue } from "../props/options.ts";

const { hint: _hint, ...props } = controlProps;

export const segmentedControlSchema = defineComponent({
  name: "SegmentedControl",
  since: 1,
  docs: "One of two to five views of the same, side by side. Its words say enough, so the label is heard and not drawn.",
  props: {
    ...props,
    options: optionList(5),
    value: optionValue
      .optional()
      .describe(
        "The chosen option's value. Without it the control keeps its own choice, at first the first.",
      ),
    grow,
  },
  events: { change: changeEvent(optionValue) },
  children: "none",
});
