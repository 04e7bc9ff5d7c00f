import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { grow } from "../props/box.ts";
import { longText, shortText } from "../props/text.ts";

/** Most characters any field holds, so that a text always fits one message. */
export const MAX_TEXT_LENGTH = 20_000;

const text = z.string().max(MAX_TEXT_LENGTH);
const editCount = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

export const textFieldSchema = defineComponent({
  name: "TextField",
  since: 1,
  docs: "Takes text. The host holds what is typed, so typing never waits for the mini-app.",
  props: {
    label: shortText.describe("Says what to type. Always given: screen readers need it."),
    labelHidden: z
      .boolean()
      .optional()
      .describe("Does not draw the label, for a field that is clear without."),
    placeholder: shortText.optional().describe("An example, shown while the field is empty."),
    value: text
      .optional()
      .describe("The text, if the mini-app decides it. Without it the field keeps its own."),
    edit: editCount.optional().describe("Count of the edit that `value` answers. Set by the kit."),
    keyboard: z
      .enum(["text", "decimal", "number", "email", "url"])
      .optional()
      .describe("Which keyboard touch devices show; it does not restrict the text. Default: text."),
    multiline: z.boolean().optional().describe("Takes more than one line, and grows with them."),
    maxLength: z.int().min(1).max(MAX_TEXT_LENGTH).optional().describe("Most characters that can be typed."),
    error: longText
      .optional()
      .describe("What is wrong and what to do; shown in place of the hint and announced."),
    hint: longText.optional().describe("Help below the field."),
    disabled: z.boolean().optional().describe("Cannot be edited now."),
    autoFocus: z.boolean().optional().describe("Takes the focus when it appears. For one field a screen."),
    grow,
  },
  events: {
    changeText: {
      docs: "The text was edited; `edit` counts the edits of this field.",
      payload: z.strictObject({ text, edit: editCount }),
    },
    submit: {
      docs: "Enter was pressed in a field of one line.",
      payload: z.strictObject({ text }),
      gesture: true,
    },
    focus: { docs: "The field took the focus." },
    blur: { docs: "The field lost the focus." },
  },
  children: "none",
  methods: {
    focus: { docs: "Puts the cursor into the field.", params: z.null() },
    blur: { docs: "Takes the cursor out of the field.", params: z.null() },
    clear: { docs: "Empties the field, as an edit of its own.", params: z.null() },
  },
});
