import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

/** Ages that a bracket may begin or end at. Security: no others, so that no row of questions closes in on somebody's age. */
export const AGE_GATES = [9, 13, 16, 18, 21] as const;

const common = { quota: { perMinute: 20, concurrent: 1 }, risk: "guarded", sink: "creator" } as const;
const text = z.string().max(400).nullable();

const gate = z.union(AGE_GATES.map((age) => z.literal(age)));
const gates = z
  .array(gate)
  .min(1)
  .max(AGE_GATES.length)
  .refine((ages) => ages.every((age, at) => at === 0 || age > (ages[at - 1] ?? 0)), {
    error: "Write the ages once each, in rising order.",
  });

const profileParams = z.strictObject({
  scopes: z
    .array(z.enum(["name", "avatar"]))
    .min(1)
    .max(2)
    .refine((names) => new Set(names).size === names.length, { error: "Name each field once." })
    .describe("Which fields."),
});
const requestParams = z.strictObject({ field: z.enum(["email", "phone", "address"]) });

const avatar = z.strictObject({
  blob: z.int().describe("Fits <Image source>."),
  width: z.int().min(1).max(512),
  height: z.int().min(1).max(512),
  type: z.enum(["image/jpeg", "image/png", "image/webp"]),
});
const address = z.strictObject({
  street: z.string().max(200),
  city: z.string().max(200),
  postalCode: z.string().max(20),
  country: z.string().max(2),
});

/** `platform.user`: what the person chooses to tell of themselves. */
export const userSchema = defineArea({
  name: "user",
  since: 1,
  docs: "What the person chooses to tell of themselves. The host shows the very values first, and the person says whether they go: this once, always, or not.",
  permissions: {},
  scopes: {
    "profile.name": { prompt: "your name", risk: "guarded" },
    "profile.avatar": { prompt: "your picture", risk: "guarded" },
    "profile.email": { prompt: "your e-mail address", risk: "guarded" },
    "profile.phone": { prompt: "your phone number", risk: "guarded" },
    "profile.address": { prompt: "your postal address", risk: "guarded" },
    "profile.ageRange": { prompt: "between which ages you are", risk: "guarded" },
  },
  methods: {
    profile: {
      ...common,
      docs: "Name and picture. Needs the scopes profile.name and profile.avatar; a field that was not asked for is left out, one that the person never gave is null.",
      params: profileParams,
      scopes: (params) => profileParams.parse(params).scopes.map((name) => `profile.${name}`),
      result: z.strictObject({ name: text.optional(), avatar: avatar.nullable().optional() }),
      errors: ["PERMISSION_NOT_DECLARED", "PERMISSION_DENIED", "USER_CANCELED"],
    },
    request: {
      ...common,
      docs: "One field: email, phone or address. Needs the scope profile.email, profile.phone or profile.address; the value is null where the person never gave one.",
      params: requestParams,
      scopes: (params) => [`profile.${requestParams.parse(params).field}`],
      result: z.discriminatedUnion("field", [
        z.strictObject({
          field: z.literal("email"),
          value: text,
          verified: z.boolean().describe("Whether the host has proof that it is theirs."),
        }),
        z.strictObject({ field: z.literal("phone"), value: text }),
        z.strictObject({ field: z.literal("address"), value: address.nullable() }),
      ]),
      errors: ["PERMISSION_NOT_DECLARED", "PERMISSION_DENIED", "USER_CANCELED"],
    },
    ageRange: {
      ...common,
      docs: "Between which of some ages the person is, never the age. Needs the scope profile.ageRange; both are null where nobody knows.",
      params: z.strictObject({ gates }),
      scopes: () => ["profile.ageRange"],
      result: z.strictObject({
        lower: gate.nullable().describe("The person is at least this old."),
        upper: gate.nullable().describe("The person is younger than this."),
      }),
      errors: ["PERMISSION_NOT_DECLARED", "PERMISSION_DENIED", "USER_CANCELED"],
    },
  },
});

export type UserSchema = typeof userSchema;
