import * as z from "zod";
import { editCount } from "./edit-count.ts";
import { grow } from "./box.ts";
import { longText, shortText } from "./text.ts";

/** Most characters any field holds, so that a text always fits one message. */
export const MAX_TEXT_LENGTH = 20_000;

const text = z.string().max(MAX_TEXT_LENGTH);

/** Props of everything that text is typed into. */
export const textEntryProps = {
  label: shortText.describe("Says what to type. Always given: screen readers need it."),
  labelHidden: z.boolean().optional().describe("Does not draw the label, for a field that is clear without."),
  placeholder: shortText.optional().describe("An example, shown while the field is empty."),
  value: text
    .optional()
    .describe("The text, if the mini-app decides it. Without it the field keeps its own."),
  edit: editCount.optional().describe("Count of the edit that `value` answers. Set by the kit."),
  maxLength: z.int().min(1).max(MAX_TEXT_LENGTH).optional().describe("Most characters that can be typed."),
  error: longText
    .optional()
    .describe("What is wrong and what to do; shown in place of the hint and announced."),
  hint: longText.optional().describe("Help below the field."),
  disabled: z.boolean().optional().describe("Cannot be edited now."),
  autoFocus: z.boolean().optional().describe("Takes the focus when it appears. For one field a screen."),
  grow,
};

/** Events of everything that text is typed into. */
export const textEntryEvents = {
  changeText: {
    docs: "The text was edited; `edit` counts the edits of this field.",
    payload: z.strictObject({ text, edit: editCount }),
  },
  focus: { docs: "The field took the focus." },
  blur: { docs: "The field lost the focus." },
} as const;

/** What a field of one line tells of Enter. */
export const submitEvent = {
  docs: "Enter was pressed in a field of one line.",
  payload: z.strictObject({ text }),
  gesture: true,
} as const;

/** What refs to everything that text is typed into offer. */
export const textEntryMethods = {
  focus: { docs: "Puts the cursor into the field.", params: z.null() },
  blur: { docs: "Takes the cursor out of the field.", params: z.null() },
  clear: { docs: "Empties the field, as an edit of its own.", params: z.null() },
} as const;
