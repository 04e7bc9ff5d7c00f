import * as z from "zod";

/** Names of the theme's space, from 0 to 32 points. */
export const spaceName = z.enum(["none", "xs", "sm", "md", "lg", "xl", "xxl"]);

const gap = spaceName.optional().describe("Space between children. Default: none.");
const padding = spaceName.optional().describe("Space inside, on all four sides. Default: none.");
const paddingX = spaceName.optional().describe("Space inside at start and end; wins over `padding`.");
const paddingY = spaceName.optional().describe("Space inside at top and bottom; wins over `padding`.");
const justify = z
  .enum(["start", "center", "end", "between"])
  .optional()
  .describe("Where children sit along the axis when there is room to spare. Default: start.");

/** Takes the room that is left in a Row or a filling Stack. */
export const grow = z.boolean().optional().describe("Takes the room that siblings leave.");

/** Props of everything that lays out children. */
export const boxProps = { gap, padding, paddingX, paddingY, justify, grow };
