import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { editCount } from "../props/edit-count.ts";
import { textEntryEvents, textEntryMethods, textEntryProps } from "../props/text-entry.ts";
import { CALLING_CODES } from "./calling-codes.ts";

const { maxLength: _maxLength, ...props } = textEntryProps;

const E164 = /^(?:\+[1-9]\d{1,14})?$/;

const phoneNumber = z
  .string()
  .max(16)
  .regex(E164, "must be a number in E.164 such as +351912345678, or empty");

export const phoneFieldSchema = defineComponent({
  name: "PhoneField",
  since: 1,
  docs: "Takes a phone number: the country from a list, and the number as it is dialled at home. Numbers that the device knows are never offered.",
  props: {
    ...props,
    value: phoneNumber
      .optional()
      .describe(
        "The number in E.164, such as `+351912345678`. Without it the field keeps its own, at first none.",
      ),
    country: z
      .string()
      .length(2)
      .refine((country) => CALLING_CODES.has(country), "must be a country's code such as PT")
      .optional()
      .describe("The country at first, such as `PT`. Default: the one of the person's language and region."),
  },
  events: {
    ...textEntryEvents,
    changeText: {
      docs: "The number was edited: in E.164, or empty while it has no digits. Whether it is complete is not known.",
      payload: z.strictObject({ text: phoneNumber, edit: editCount }),
    },
    submit: { docs: "Enter was pressed.", payload: z.strictObject({ text: phoneNumber }), gesture: true },
  },
  children: "none",
  methods: textEntryMethods,
});
