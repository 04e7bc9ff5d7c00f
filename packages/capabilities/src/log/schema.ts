import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

/** `platform.log`: lines for the developer, from the person's own device. */
export const logSchema = defineArea({
  name: "log",
  since: 1,
  docs: "Lines that reach the mini-app's developer from the person's own device, through the host; `console` stays on the device. In the SDK `log.debug(text)`, `log.info`, `log.warn` and `log.error`.",
  permissions: {},
  methods: {
    write: {
      docs: "Writes a line. Put nothing in it that the person would not want read.",
      params: z.strictObject({
        level: z.enum(["debug", "info", "warn", "error"]),
        text: z.string().min(1).max(2_000),
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

export type LogSchema = typeof logSchema;
