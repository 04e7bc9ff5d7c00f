import * as z from "zod";

/** Level of the heading that a component brings along. Level 1 is the screen's. */
export const headingLevel = z
  .int()
  .min(2)
  .max(4)
  .optional()
  .describe("Level of its heading: 2, then 3 and 4 without gaps. Default: 2.");
