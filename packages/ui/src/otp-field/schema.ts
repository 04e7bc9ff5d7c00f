import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { textEntryEvents, textEntryMethods, textEntryProps } from "../props/text-entry.ts";

const { maxLength: _maxLength, placeholder: _placeholder, ...props } = textEntryProps;

/** Most characters of a code. */
const MAX_CODE_LENGTH = 10;

const code = z.string().max(MAX_CODE_LENGTH);

export const otpFieldSchema = defineComponent({
  name: "OTPField",
  since: 1,
  docs: "Takes a one-time code, a box for each digit. Codes that the device has received are never offered.",
  props: {
    ...props,
    value: code
      .optional()
      .describe("The code, if the mini-app decides it. Without it the field keeps its own."),
    length: z.int().min(3).max(MAX_CODE_LENGTH).optional().describe("Digits of the code. Default: 6."),
  },
  events: {
    ...textEntryEvents,
    complete: {
      docs: "All digits are there.",
      payload: z.strictObject({ text: code }),
      gesture: true,
    },
  },
  children: "none",
  methods: textEntryMethods,
});
