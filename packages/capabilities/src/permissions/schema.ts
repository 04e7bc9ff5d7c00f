import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

const permission = z
  .string()
  .max(64)
  .describe("Id of a permission that the manifest declares, for example photos.read.");
const state = z
  .enum(["undetermined", "granted", "granted-once", "denied"])
  .describe("Where it stands; granted-once lasts as long as this opening.");
const common = { params: z.strictObject({ permission }), result: state, risk: "low" } as const;

/** `platform.permissions`. Answered by the host's own record of decisions: it has no provider on any platform. */
export const permissionsSchema = defineArea({
  name: "permissions",
  since: 1,
  docs: "Where the manifest's permissions stand, and asking for them ahead of their first use.",
  permissions: {},
  methods: {
    query: {
      ...common,
      docs: "Where a permission stands, without asking the person.",
      quota: { perMinute: 600, concurrent: 16 },
      background: true,
      errors: ["PERMISSION_NOT_DECLARED"],
    },
    request: {
      ...common,
      docs: "Asks the person, unless they have decided already. A refusal is an answer, not an error.",
      quota: { perMinute: 30, concurrent: 1 },
      errors: ["PERMISSION_NOT_DECLARED"],
    },
  },
});

export type PermissionsSchema = typeof permissionsSchema;
