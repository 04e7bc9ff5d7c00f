import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

/** Name of an event or of a value: starts with a letter. */
const NAME = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;
const name = z
  .string()
  .regex(NAME, { error: "Begin with a letter; letters, digits, dots and dashes, at most 64." });
const value = z.union([z.string().max(200), z.number(), z.boolean()]);
const props = z
  .record(name, value)
  .refine((given) => Object.keys(given).length <= 20, { error: "Give at most 20 values." })
  .default({})
  .describe("Texts of at most 200 characters, numbers and booleans, by name.");

const common = {
  params: z.strictObject({ name, props }),
  result: z.null(),
  quota: { perMinute: 240, concurrent: 16 },
  risk: "guarded",
  sink: "creator",
  errors: ["NETWORK_BLOCKED", "QUOTA_EXCEEDED"],
} as const;

/** `platform.analytics`: how a mini-app is used. */
export const analyticsSchema = defineArea({
  name: "analytics",
  since: 1,
  docs: "Tells the mini-app's developer how it is used, through the host. A mini-app that declares no network may only name pages of its manifest.",
  permissions: {},
  methods: {
    event: { ...common, docs: "Something happened: an order was placed, a level was won." },
    screen: { ...common, docs: "A page was shown." },
  },
});

export type AnalyticsSchema = typeof analyticsSchema;
