import * as z from "zod";
import { chromeText } from "./chrome-text.ts";
import { devDomainProblem, domainProblem } from "./domains.ts";
import { identifierSchema, pagePathSchema, versionNameSchema } from "./patterns.ts";
import { uniqueArray } from "./unique.ts";

const REASON_LENGTH = 140;

export const versionSchema = z.strictObject({
  name: versionNameSchema.describe("Version as people read it, for example 1.4.0."),
  code: z
    .int()
    .min(1)
    .max(2_147_483_647)
    .describe("Number that rises with each submission; it alone decides which version is newer."),
});

export const pageSchema = z.strictObject({
  name: identifierSchema.describe("Name that navigation and tabs use."),
  path: pagePathSchema.describe(
    'Path of the page; a segment with a colon is a parameter, as in "/bill/:id".',
  ),
});

export const permissionSchema = z.strictObject({
  name: identifierSchema.describe('What is asked for, for example "photos".'),
  access: identifierSchema.optional().describe('Degree of access, for permissions that have one: "read".'),
  reason: chromeText(REASON_LENGTH).describe(
    "One sentence that tells people why; the host's prompt shows it.",
  ),
  required: z
    .boolean()
    .default(false)
    .describe(
      "True when the mini-app is of no use without it; people then see it before they open the mini-app.",
    ),
});

export const scopeSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]{0,31}(?:\.[a-z][A-Za-z0-9]{0,31})?$/, {
      error: 'Write a scope such as "profile.name".',
    })
    .describe('Field of the user\'s data, for example "profile.name".'),
  reason: chromeText(REASON_LENGTH).describe(
    "One sentence that tells people why; the host's prompt shows it.",
  ),
});

export const networkSchema = z.strictObject({
  allowedDomains: uniqueArray(domainSchema(domainProblem), 50)
    .default([])
    .describe(
      "Hosts that fetch may reach by https: exact names, or *.example.com for all names below. Empty: no network.",
    ),
  reason: chromeText(REASON_LENGTH)
    .optional()
    .describe("One sentence that tells people and reviewers what the network is for."),
  devAllowedDomains: uniqueArray(domainSchema(devDomainProblem), 20)
    .default([])
    .describe("Further hosts while developing, localhost among them; released mini-apps cannot reach them."),
});

export const compatSchema = z.strictObject({
  reactNative: z
    .boolean()
    .default(false)
    .describe("True to map imports of react-native onto @atoll/sdk/react-native when bundling."),
});

function domainSchema(problem: (domain: string) => string | null) {
  return z
    .string()
    .max(255)
    .check((context) => {
      const message = problem(context.value);
      if (message !== null) context.issues.push({ code: "custom", input: context.value, message });
    });
}
