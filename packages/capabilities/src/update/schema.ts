import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

const none = z.strictObject({});
const version = z.strictObject({
  name: z.string().describe("As people read it."),
  code: z.int().min(1).describe("Rises with each version."),
});

/** A version of a mini-app, as its manifest names it. */
export type Version = z.output<typeof version>;

/** `platform.update`: newer versions of the mini-app itself. */
export const updateSchema = defineArea({
  name: "update",
  since: 1,
  docs: "Newer versions of the mini-app itself. The host fetches and verifies them behind the person's back and opens one next time; `apply()` does it now. The SDK adds `onReady(listener)` over the topic.",
  permissions: {},
  methods: {
    check: {
      docs: "Asks the registry for a newer version, and fetches it. Null when this one is the newest on offer.",
      params: none,
      result: version.nullable(),
      quota: { perMinute: 4, concurrent: 1 },
      risk: "low",
      errors: ["NETWORK_ERROR"],
    },
    apply: {
      docs: "Closes the mini-app and opens its newer version; false when none is ready. Save first what is not saved.",
      params: none,
      result: z.boolean(),
      quota: { perMinute: 4, concurrent: 1 },
      risk: "low",
    },
  },
  topics: {
    ready: {
      docs: "A newer version is on the device, now or as soon as it is.",
      params: none,
      value: version,
      risk: "low",
    },
  },
});

export type UpdateSchema = typeof updateSchema;
