import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { amount, amountStep, unit } from "../props/amount.ts";
import { grow } from "../props/box.ts";
import { changeEvent, controlProps, labelHidden } from "../props/control.ts";

export const sliderSchema = defineComponent({
  name: "Slider",
  since: 1,
  docs: "A number on a line, for amounts that need not be exact. The host moves it, so dragging never waits for the mini-app.",
  props: {
    ...controlProps,
    labelHidden,
    value: amount.optional().describe("The number. Without it the slider keeps its own, at first `min`."),
    min: amount.optional().describe("The number at the start. Default: 0."),
    max: amount.optional().describe("The number at the end. Default: 100."),
    step: amountStep.optional().describe("What it goes up and down by. Default: 1."),
    unit: unit.optional().describe("Shown and heard after the number, such as `km` or `%`."),
    grow,
  },
  events: {
    change: changeEvent(amount),
    slide: {
      docs: "The number while it is being dragged, a few times a second; `change` comes when it is let go.",
      payload: z.strictObject({ value: amount }),
    },
  },
  children: "none",
});
