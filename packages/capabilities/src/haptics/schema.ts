import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

const common = { result: z.null(), quota: { perMinute: 240, concurrent: 4 }, risk: "low" } as const;

/** `platform.haptics`: what a person feels. */
export const hapticsSchema = defineArea({
  name: "haptics",
  since: 1,
  docs: "Short vibrations in answer to what a person does. A device without a motor stays still, and does not tell.",
  permissions: {},
  methods: {
    impact: {
      ...common,
      docs: "A knock, as of things that meet.",
      params: z.strictObject({
        style: z.enum(["light", "medium", "heavy"]).default("medium").describe("How hard."),
      }),
      errors: ["GESTURE_REQUIRED"],
    },
    notification: {
      ...common,
      docs: "Tells by touch how something went.",
      params: z.strictObject({ type: z.enum(["success", "warning", "error"]).describe("How it went.") }),
      errors: ["GESTURE_REQUIRED"],
    },
    selection: {
      ...common,
      docs: "A tick, as of a wheel that moves on by one.",
      params: z.strictObject({}),
      errors: ["GESTURE_REQUIRED"],
    },
  },
});

export type HapticsSchema = typeof hapticsSchema;
