import { chromeText } from "@atoll/protocol";
import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

/** `platform.biometrics`: the device's own check of who holds it. */
export const biometricsSchema = defineArea({
  name: "biometrics",
  since: 1,
  docs: "The device's own check that it is held by somebody who may unlock it: by finger, face or code. It tells yes or no, never who, by what, or which finger. It guards a screen of the mini-app; it proves nothing to a server.",
  permissions: {},
  methods: {
    isAvailable: {
      docs: "Whether the device can check now.",
      params: z.strictObject({}),
      result: z.boolean(),
      quota: { perMinute: 60, concurrent: 2 },
      risk: "low",
    },
    authenticate: {
      docs: "Names the mini-app and its reason in the host's own sheet, then lets the device check. Resolves once it has; USER_CANCELED when the person left or the device did not know them, NOT_SUPPORTED where it cannot check.",
      params: z.strictObject({
        reason: chromeText(120).describe('What for, in the developer\'s words: "Show your vouchers".'),
      }),
      result: z.null(),
      quota: { perMinute: 10, concurrent: 1 },
      risk: "guarded",
      errors: ["USER_CANCELED", "ABORTED"],
    },
  },
});

export type BiometricsSchema = typeof biometricsSchema;
