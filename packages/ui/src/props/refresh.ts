import * as z from "zod";

/** Whether what a person pulled for is on its way. */
export const refreshing = z
  .boolean()
  .optional()
  .describe("What was pulled for is on its way: set it while you load, so that people see it.");

/** Told when a person asks for what is new. */
export const refreshEvent = {
  docs: "Pulled down from the top, or asked by keyboard, for what is new. That can be done while this is handled.",
  gesture: true,
} as const;
