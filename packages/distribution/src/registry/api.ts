import * as z from "zod";

/** States of a version, in the order of its life. */
export const VERSION_STATES = [
  "draft",
  "uploaded",
  "checking",
  "checks_failed",
  "ready",
  "in_review",
  "changes_requested",
  "rejected",
  "approved",
  "released",
  "superseded",
  "rolled_back",
  "revoked",
] as const;

/** One thing a check found. */
export const findingSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(["blocking", "warning", "note"]),
  message: z.string(),
  /** What to do. */
  fix: z.string(),
  file: z.string().nullable(),
  line: z.int().nullable(),
  column: z.int().nullable(),
  /** The text it is about, cut to 200 characters. */
  evidence: z.string().nullable(),
});

export const checkStepSchema = z.strictObject({
  name: z.string(),
  state: z.enum(["waiting", "running", "passed", "failed", "error"]),
  /** Why the step could not run, when its state is "error". */
  reason: z.string().nullable(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
});

export const versionSchema = z.strictObject({
  id: z.string(),
  app: z.string(),
  version: z.strictObject({ name: z.string(), code: z.int() }),
  state: z.enum(VERSION_STATES),
  createdAt: z.iso.datetime(),
  steps: z.array(checkStepSchema),
  findings: z.array(findingSchema),
  /** While it waits for a reviewer: since when, and what the registry promises. */
  review: z
    .strictObject({ since: z.iso.datetime(), targetHours: z.number(), dueAt: z.iso.datetime() })
    .optional(),
  decision: z
    .strictObject({
      outcome: z.enum(["approved", "changes_requested", "rejected"]),
      rules: z.array(z.string()),
      note: z.string(),
      at: z.iso.datetime(),
    })
    .nullable(),
});

/** Versions of a mini-app, newest first. */
export const versionPageSchema = z.strictObject({
  versions: z.array(versionSchema),
  /** What to ask for as `after` to read on; null at the end. */
  next: z.string().nullable(),
});

export const releaseStateSchema = z.strictObject({
  id: z.string(),
  app: z.string(),
  version: z.strictObject({ name: z.string(), code: z.int() }),
  state: z.enum(["released", "superseded", "rolled_back", "revoked"]),
  percent: z.int(),
  paused: z.boolean(),
  createdAt: z.iso.datetime(),
  /** Who is offered it: everyone, or the mini-app's testers. */
  channel: z.enum(["production", "trial"]).optional(),
  /** False while the signed statement that tells hosts of this state is still under way. */
  published: z.boolean().optional(),
});

export const appSchema = z.strictObject({
  id: z.string(),
  team: z.string(),
  name: z.string(),
  createdAt: z.iso.datetime(),
});

/** A mini-app as everyone may find it: `GET /v1/catalogue`. */
export const catalogueEntrySchema = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(30),
  description: z.string().max(170),
  /** A few words beside the name, as the team's listing says. */
  subtitle: z.string().max(40).nullable().optional(),
  /** The youngest age that it is for. */
  ageRating: z.int().optional(),
  categories: z.array(z.string().max(40)).max(20),
  color: z.string().max(32).nullable(),
  publisher: z.string().max(60),
  /** Where the content host has the icon; its last part is the digest. */
  iconUrl: z
    .string()
    .regex(/^\/cdn\/artifacts\/[0-9a-f]{64}$/)
    .nullable(),
  /** Where the content host has the signed statement. */
  statement: z.string().regex(/^\/cdn\/meta\/apps\/[a-z0-9.-]{1,64}\.json$/),
});

export const catalogueSchema = z.strictObject({
  miniApps: z.array(catalogueEntrySchema).max(200),
  /** What to ask for as `after` to read on; null at the end. */
  next: z.string().nullable().optional(),
});

/** A creator team, and the part that who asks has in it. */
export const teamSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(["owner", "admin", "developer", "analyst"]),
});

/** Who a token or a session belongs to. */
export const meSchema = z.strictObject({
  user: z.strictObject({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    staff: z.array(z.enum(["operator", "reviewer", "moderator"])),
  }),
  teams: z.array(teamSchema),
});

/** A device login that waits for its approval; times in seconds. Source: RFC 8628. */
export const deviceCodeSchema = z.strictObject({
  deviceCode: z.string(),
  userCode: z.string(),
  verificationUri: z.url({ protocol: /^https?$/ }),
  expiresIn: z.int().positive(),
  interval: z.int().positive(),
});

export const issuedTokenSchema = z.strictObject({ token: z.string(), expiresAt: z.iso.datetime() });

/** How the API says no: `{ error: { code, message, data? } }` with the HTTP status of the code. */
export const apiErrorSchema = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string(), data: z.unknown().optional() }),
});

export type VersionState = (typeof VERSION_STATES)[number];
export type Finding = z.output<typeof findingSchema>;
export type CheckStep = z.output<typeof checkStepSchema>;
export type Version = z.output<typeof versionSchema>;
export type VersionPage = z.output<typeof versionPageSchema>;
export type ReleaseState = z.output<typeof releaseStateSchema>;
export type App = z.output<typeof appSchema>;
export type Team = z.output<typeof teamSchema>;
export type Me = z.output<typeof meSchema>;
export type DeviceCode = z.output<typeof deviceCodeSchema>;
export type IssuedToken = z.output<typeof issuedTokenSchema>;
export type Catalogue = z.output<typeof catalogueSchema>;
export type CatalogueEntry = z.output<typeof catalogueEntrySchema>;
