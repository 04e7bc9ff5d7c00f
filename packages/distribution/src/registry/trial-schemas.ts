import * as z from "zod";

const at = z.iso.datetime();
const version = z.strictObject({ name: z.string(), code: z.int() });

/** Days that an invitation may last. */
export const TRIAL_DAYS = { most: 90, usual: 14 } as const;

/** An invitation to try what a team offers its testers: whoever holds its address may, until it ends or is taken back. */
export const trialLinkSchema = z.strictObject({
  id: z.string(),
  /** Whom it is for, as the team calls it. */
  name: z.string(),
  createdAt: at,
  expiresAt: at,
});

/** The invitations of a mini-app, and what they lead to. */
export const trialLinksSchema = z.strictObject({
  links: z.array(trialLinkSchema),
  /** The version that testers are offered now; null for none. */
  version: version.nullable(),
});

/** A new invitation with its address, which is shown once. */
export const newTrialLinkSchema = z.strictObject({ link: trialLinkSchema, url: z.url() });

/** What a host learns of an invitation that it holds: `GET /v1/trials/:token`. */
export const trialSchema = z.strictObject({
  app: z.string(),
  name: z.string(),
  version: version.nullable(),
  expiresAt: at,
});

export type TrialLink = z.output<typeof trialLinkSchema>;
export type TrialLinks = z.output<typeof trialLinksSchema>;
export type NewTrialLink = z.output<typeof newTrialLinkSchema>;
export type Trial = z.output<typeof trialSchema>;
