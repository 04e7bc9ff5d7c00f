import * as z from "zod";
import { iconName } from "./icon-name.ts";
import { optionValue } from "./options.ts";
import { shortText } from "./text.ts";

const tabItem = z.strictObject({
  value: optionValue,
  label: shortText.min(1),
  icon: iconName.optional(),
  badge: z.string().max(6).optional(),
  disabled: z.boolean().optional(),
});

/** One of several views that a person goes between. */
export type TabItem = z.output<typeof tabItem>;

/** From two to `most` views, each with a value of its own. */
export function tabItems(most: number) {
  return z
    .array(tabItem)
    .min(2)
    .max(most)
    .refine(hasOwnValues, "must have items whose values are all different")
    .describe(
      "What there is to go between: `value` stands for a view, `label` is shown, `badge` counts news.",
    );
}

/** The value of the view that is shown. */
export const tabValue = optionValue
  .optional()
  .describe(
    "The value of the chosen one. Without it the first is chosen at first, and the host keeps the choice.",
  );

function hasOwnValues(items: readonly TabItem[]): boolean {
  return new Set(items.map(({ value }) => value)).size === items.length;
}
