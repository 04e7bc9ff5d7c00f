import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

/** Longest time that a mark can tell: a day. */
const DAY_MS = 86_400_000;

/** `platform.perf`: how fast a mini-app is for people. */
export const perfSchema = defineArea({
  name: "perf",
  since: 1,
  docs: "Marks by which the mini-app's developer sees how fast it is for people.",
  permissions: {},
  methods: {
    mark: {
      docs: "Something is reached, such as the first useful screen; the SDK adds the time since the start.",
      params: z.strictObject({
        name: z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,63}$/, {
          error: "Begin with a letter; letters, digits, dots and dashes, at most 64.",
        }),
        ms: z.int().min(0).max(DAY_MS).describe("Milliseconds since the mini-app was started."),
      }),
      result: z.null(),
      quota: { perMinute: 120, concurrent: 16 },
      risk: "guarded",
      sink: "creator",
      background: true,
      errors: ["NETWORK_BLOCKED", "QUOTA_EXCEEDED"],
    },
  },
});

export type PerfSchema = typeof perfSchema;
