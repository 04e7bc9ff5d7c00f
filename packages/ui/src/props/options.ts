import * as z from "zod";
import { shortText } from "./text.ts";

/** What stands for one of several options. */
export const optionValue = z.string().min(1).max(200);

const option = z.strictObject({
  value: optionValue,
  label: shortText,
  hint: shortText.optional(),
  disabled: z.boolean().optional(),
});

/** One of several that a person chooses from. */
export type Option = z.output<typeof option>;

/** From one to `most` options, each with a value of its own. */
export function optionList(most: number) {
  return z
    .array(option)
    .min(1)
    .max(most)
    .refine(hasOwnValues, "must have options whose values are all different")
    .describe("What there is to choose from: `value` stands for an option, `label` is shown.");
}

function hasOwnValues(options: readonly Option[]): boolean {
  return new Set(options.map(({ value }) => value)).size === options.length;
}
