import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { grow } from "../props/box.ts";
import { changeEvent, controlProps, error, labelHidden } from "../props/control.ts";
import { unit } from "../props/amount.ts";
import { MAX_DIGITS, NUMBER_TEXT } from "./digits.ts";

const digits = z
  .string()
  .max(MAX_DIGITS + 1)
  .regex(NUMBER_TEXT, "must be digits such as 0420, or an amount such as 12.5");

export const numberPadSchema = defineComponent({
  name: "NumberPad",
  since: 1,
  docs: "Large keys for an amount or a PIN. The host holds what is keyed in; it is text, so that zeros at the front stay.",
  props: {
    ...controlProps,
    labelHidden,
    value: digits
      .optional()
      .describe(
        "What is keyed in, with a point before decimals. Without it the pad keeps its own, at first nothing.",
      ),
    length: z
      .int()
      .min(1)
      .max(MAX_DIGITS)
      .optional()
      .describe("Most digits; `complete` comes when that many are there. Default: 12, and no `complete`."),
    decimals: z
      .int()
      .min(0)
      .max(4)
      .optional()
      .describe(
        "Most digits after the decimal sign; 0 takes whole numbers, with zeros at the front. Default: 0.",
      ),
    masked: z
      .boolean()
      .optional()
      .describe("Shows dots, as for a PIN. Screen readers hear how many there are."),
    unit: unit.optional().describe("Shown after an amount, such as `€`."),
    error,
    grow,
  },
  events: {
    change: changeEvent(digits),
    complete: {
      docs: "All digits that `length` asks for are there.",
      payload: z.strictObject({ value: digits }),
      gesture: true,
    },
  },
  children: "none",
});
