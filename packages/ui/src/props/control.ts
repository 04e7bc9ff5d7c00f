import * as z from "zod";
import { editCount } from "./edit-count.ts";
import { longText, shortText } from "./text.ts";

/** Props of every control that holds a value. */
export const controlProps = {
  label: shortText.describe("Names the control. Always given: screen readers need it."),
  edit: editCount.optional().describe("Count of the change that `value` answers. Set by the kit."),
  hint: longText.optional().describe("Help, shown with the control."),
  disabled: z.boolean().optional().describe("Cannot be changed now."),
};

/** Does not draw the label of a control that is clear without. */
export const labelHidden = z
  .boolean()
  .optional()
  .describe("Does not draw the label, for a control that is clear without.");

/** Says what is wrong with a value. */
export const error = longText
  .optional()
  .describe("What is wrong and what to do; shown in place of the hint and announced.");

/** The event by which a control tells its value. */
export function changeEvent<V extends z.ZodType>(value: V) {
  return {
    docs: "A person changed the value; `edit` counts the changes of this control.",
    payload: z.strictObject({ value, edit: editCount }),
    gesture: true,
  } as const;
}
