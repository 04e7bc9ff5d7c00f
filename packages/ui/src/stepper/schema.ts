import { defineComponent } from "@atoll/protocol";
import { amount, amountStep, unit } from "../props/amount.ts";
import { changeEvent, controlProps, labelHidden } from "../props/control.ts";

export const stepperSchema = defineComponent({
  name: "Stepper",
  since: 1,
  docs: "A small number that goes up and down by buttons, such as a count of guests.",
  props: {
    ...controlProps,
    labelHidden,
    value: amount.optional().describe("The number. Without it the stepper keeps its own, at first `min`."),
    min: amount.optional().describe("The least. Default: 0."),
    max: amount.optional().describe("The most. Default: 100."),
    step: amountStep.optional().describe("What it goes up and down by. Default: 1."),
    unit: unit.optional().describe("Shown and heard after the number."),
  },
  events: { change: changeEvent(amount) },
  children: "none",
});
