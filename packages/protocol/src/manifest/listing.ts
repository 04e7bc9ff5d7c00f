import * as z from "zod";
import { chromeText } from "./chrome-text.ts";
import { capabilitySchema, httpsUrlSchema } from "./patterns.ts";
import { uniqueArray } from "./unique.ts";

/** Ages at which a mini-app may be suitable, as the stores count them. */
export const AGE_RATINGS = [4, 9, 13, 16, 18] as const;

export const AGE_DESCRIPTORS = [
  "violence",
  "sexualContent",
  "profanity",
  "substances",
  "gambling",
  "horror",
  "medical",
  "userContent",
  "chat",
  "advertising",
] as const;

export const REGULATED_FIELDS = [
  "gambling",
  "lending",
  "trading",
  "crypto",
  "insurance",
  "medical",
  "pharmacy",
  "alcohol",
  "tobacco",
  "dating",
] as const;

export const DATA_KINDS = [
  "contactInfo",
  "contacts",
  "location",
  "financial",
  "health",
  "userContent",
  "identifiers",
  "purchases",
  "usage",
  "diagnostics",
  "other",
] as const;

export const DATA_PURPOSES = [
  "functionality",
  "analytics",
  "personalization",
  "advertising",
  "other",
] as const;

export const ageRatingSchema = z.strictObject({
  minimum: z.literal(AGE_RATINGS).default(4).describe("Youngest age it is suitable for: 4, 9, 13, 16 or 18."),
  descriptors: uniqueArray(z.enum(AGE_DESCRIPTORS), AGE_DESCRIPTORS.length)
    .default([])
    .describe("What there is in it that parents may want to know."),
});

export const dataUseSchema = z.strictObject({
  data: z.enum(DATA_KINDS).describe("Kind of data that reaches the creator."),
  purposes: uniqueArray(z.enum(DATA_PURPOSES), DATA_PURPOSES.length).min(1).describe("What it is used for."),
  linked: z.boolean().describe("True when it can be linked to the person."),
  shared: z.boolean().default(false).describe("True when it is passed on to others."),
});

export const productSchema = z.strictObject({
  id: z
    .string()
    .max(64)
    .regex(/^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/, {
      error: 'Write lower-case letters and digits, joined by ".", "_" or "-", such as "pro".',
    })
    .describe("Name of the product; it never changes."),
  type: z.enum(["consumable", "nonConsumable", "subscription"]).describe("How it is used up."),
});

const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'Write a two-letter country code such as "DE".' });

export const regionsSchema = z
  .strictObject({
    include: uniqueArray(countrySchema, 250)
      .min(1)
      .optional()
      .describe("Only these countries (ISO 3166, two letters)."),
    exclude: uniqueArray(countrySchema, 250)
      .optional()
      .describe("All countries but these (ISO 3166, two letters)."),
  })
  .refine((regions) => regions.include === undefined || regions.exclude === undefined, {
    error: 'Keep either "include" or "exclude".',
  });

export const linksSchema = z.strictObject({
  privacyPolicy: httpsUrlSchema.optional().describe("Address of the privacy policy."),
  terms: httpsUrlSchema.optional().describe("Address of the terms of use."),
  support: httpsUrlSchema.optional().describe("Address where people find help."),
});

/** Texts of one language; what is left out stays in the manifest's own `lang`. */
export const localizedTextsSchema = z.strictObject({
  name: chromeText(30).optional().describe("Name in this language."),
  shortName: chromeText(12).optional().describe("Short name in this language."),
  description: chromeText(170).optional().describe("Description in this language."),
  reasons: z
    .record(capabilitySchema, chromeText(140))
    .optional()
    .describe('Reasons in this language, by permission id, scope name, or "network".'),
});
