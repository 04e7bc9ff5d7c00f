import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { shortText } from "../props/text.ts";
import { isDrawing, MAX_ENTRIES } from "./commands.ts";

/** Security: the host holds a pixel, or on sharp screens four, for each point; how many in all is capped apart. */
const MAX_SIDE = 2_000;
/** Most positions that one event carries. */
export const MAX_TRAIL = 64;

const side = z.int().min(1).max(MAX_SIDE);
const position = z.number().min(0).max(MAX_SIDE);

export const canvasSchema = defineComponent({
  name: "Canvas",
  since: 1,
  docs: "A picture that the mini-app draws itself, and the places where it is touched.",
  props: {
    label: shortText.describe("What the picture shows, for those who cannot see it. Always given."),
    width: side.describe("Width of its own coordinates; in points, it is drawn so wide where there is room."),
    height: side.describe("Height of its own coordinates."),
    commands: z
      .array(z.union([z.string(), z.number()]))
      .min(1)
      .max(MAX_ENTRIES)
      .refine(isDrawing, "must be known drawing commands, each with all that it takes")
      .optional()
      .describe("What is drawn. Set by the kit from `draw`."),
  },
  events: {
    pointer: {
      docs: "A finger or pointer was put down, moved while it is down, lifted, or lost; where, in the canvas's own coordinates.",
      payload: z.strictObject({
        phase: z.enum(["start", "move", "end", "cancel"]),
        x: position,
        y: position,
        /** Where it went since the last event, the oldest first, up to and including where it is. */
        trail: z
          .array(z.tuple([position, position]))
          .min(1)
          .max(MAX_TRAIL),
      }),
      gesture: true,
    },
  },
  children: "none",
});
