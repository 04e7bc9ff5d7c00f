import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

const none = z.strictObject({});
const common = {
  params: none,
  result: z.null(),
  risk: "low",
  quota: { perMinute: 10, concurrent: 1 },
} as const;

/** `platform.app`: the mini-app's own opening. */
export const appSchema = defineArea({
  name: "app",
  since: 1,
  docs: "The mini-app's own opening. The SDK adds what needs no call: `launchOptions()` (path, data and the mini-app that opened it), `version`, `apiLevel`, `can(name)`, `capabilities()`, `state()` and `onStateChange(listener)`, and `onMemoryWarning(listener)` over the topic.",
  permissions: {},
  methods: {
    close: {
      ...common,
      docs: "Closes the mini-app, as the person's own close button does. What it had open is gone.",
    },
    restart: {
      ...common,
      docs: "Closes the mini-app and opens it anew at its first page, in a fresh sandbox. At most three times a minute.",
      errors: ["RATE_LIMITED"],
    },
  },
  topics: {
    memoryWarning: {
      docs: "Memory is getting short: `low` when the mini-app nears its own limit, `critical` when the device asks for room. Let go of what can be made again.",
      params: none,
      value: z.strictObject({ level: z.enum(["low", "critical"]) }),
      risk: "low",
    },
  },
});

export type AppSchema = typeof appSchema;
