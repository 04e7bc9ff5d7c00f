import * as z from "zod";
import { shortText } from "./text.ts";

/** Whether something that lies over the screen is there. */
export const open = z
  .boolean()
  .describe("Whether it is there. It comes and goes with motion, so keep it rendered and change this.");

/** What a dialog or sheet is called. */
export const overlayTitle = shortText
  .min(1)
  .describe("What it is about: its heading, and its name to screen readers.");

/** Told when a person leaves something that lies over the screen. */
export const dismissEvent = {
  docs: "A person leaves it: by Escape, the back button, a press beside it or a drag. Set `open` to false.",
  gesture: true,
} as const;
