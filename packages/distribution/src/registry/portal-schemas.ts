import * as z from "zod";
import { meSchema, teamSchema, versionSchema } from "./api.ts";

const at = z.iso.datetime();
const empty = z.strictObject({});

/** What a sign-in answers: whether a code of the second factor comes next. */
export const signedInSchema = z.strictObject({ id: z.string().optional(), secondFactor: z.boolean() });

export const secondFactorSchema = z.strictObject({ enrolled: z.boolean(), verifiedAt: at.nullable() });

/** A second factor that begins: shown once. */
export const enrolmentSchema = z.strictObject({
  uri: z.string().regex(/^otpauth:/),
  secret: z.string(),
  recoveryCodes: z.array(z.string()),
});

const person = { id: z.string(), email: z.string(), name: z.string() };
export const memberSchema = z.strictObject({ ...person, role: teamSchema.shape.role });
const staffRole = meSchema.shape.user.shape.staff.element;
export const staffMemberSchema = z.strictObject({ ...person, roles: z.array(staffRole) });

export const apiTokenSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  expiresAt: at,
  createdAt: at,
});

const endUsers = z.strictObject({ issuer: z.string(), jwksUrl: z.string() });
export const hostSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  platforms: z.array(z.enum(["ios", "android", "web"])),
  apiLevels: z.array(z.int()),
  origins: z.array(z.string()),
  endUsers: endUsers.nullable(),
});

/** Where someone is signed in at the portal. */
export const portalSessionSchema = z.strictObject({
  id: z.string(),
  /** True for the one that asks. */
  current: z.boolean(),
  /** What the browser says of itself. */
  agent: z.string(),
  signedInAt: at,
  seenAt: at,
  expiresAt: at,
});

const changes = z.strictObject({ added: z.array(z.string()), removed: z.array(z.string()) });
const hunk = z.strictObject({
  oldStart: z.int(),
  oldLines: z.int(),
  newStart: z.int(),
  newLines: z.int(),
  lines: z.array(z.string()),
});
export const fileDiffSchema = z.strictObject({
  path: z.string(),
  kind: z.enum(["bundle", "source"]),
  state: z.enum(["added", "removed", "changed"]),
  hunks: z.array(hunk),
  truncated: z.boolean(),
});

/** What changed from the last approved version: what it may do, its assets, its code. */
export const packageDiffSchema = z.strictObject({
  access: z.strictObject({
    permissions: changes,
    scopes: changes,
    domains: changes,
    capabilities: changes,
    products: changes,
    regulated: changes,
    ageRating: z.strictObject({ before: z.number().nullable(), now: z.number().nullable() }).nullable(),
  }),
  assets: changes.extend({ changed: z.array(z.string()) }),
  files: z.array(fileDiffSchema),
  truncated: z.boolean(),
  problem: z.string().nullable(),
});

/** What people will read of a version, as its manifest says. */
export const listingSchema = z.strictObject({
  name: z.string(),
  description: z.string().nullable(),
  categories: z.array(z.string()),
  minimumAge: z.number().nullable(),
});

export const reviewSchema = z.strictObject({
  version: versionSchema,
  comparedWith: z.string().nullable(),
  listing: listingSchema,
  diff: packageDiffSchema,
});

export const decisionRuleSchema = z.strictObject({ id: z.string(), summary: z.string() });

export const auditEntrySchema = z.strictObject({
  id: z.int(),
  at,
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export const auditPageSchema = z.strictObject({
  entries: z.array(auditEntrySchema),
  /** What to ask for as `before` to read on; null at the end. */
  next: z.int().nullable(),
  /** The first entry that does not follow from the one before it; null for a log as it was written. */
  brokenAt: z.int().nullable(),
});

/** What was taken back for good; `versions` is null for a whole mini-app. */
export const revocationSchema = z.strictObject({
  app: z.string(),
  versions: z.array(z.int()).nullable(),
  reason: z.string(),
  at,
});

/** The answers of the portal's routes. */
export const portalAnswers = {
  empty,
  made: z.object({ id: z.string() }),
  members: z.strictObject({ members: z.array(memberSchema) }),
  staff: z.strictObject({ staff: z.array(staffMemberSchema) }),
  session: z.strictObject({ me: meSchema.nullable() }),
  sessions: z.strictObject({ sessions: z.array(portalSessionSchema) }),
  tokens: z.strictObject({ tokens: z.array(apiTokenSchema) }),
  hosts: z.strictObject({ hosts: z.array(hostSchema) }),
  queue: z.strictObject({ versions: z.array(versionSchema) }),
  diffLines: z.strictObject({ file: fileDiffSchema.nullable() }),
  rules: z.strictObject({ rules: z.array(decisionRuleSchema) }),
  version: z.strictObject({ version: versionSchema }),
  revocations: z.strictObject({ revocations: z.array(revocationSchema) }),
  revoked: z.strictObject({
    app: z.string(),
    versions: z.array(z.int()).nullable(),
    published: z.boolean(),
  }),
} as const;

export type SignedIn = z.output<typeof signedInSchema>;
export type SecondFactor = z.output<typeof secondFactorSchema>;
export type Enrolment = z.output<typeof enrolmentSchema>;
export type Member = z.output<typeof memberSchema>;
export type StaffMember = z.output<typeof staffMemberSchema>;
export type StaffRole = z.output<typeof staffRole>;
export type PortalSession = z.output<typeof portalSessionSchema>;
export type ApiToken = z.output<typeof apiTokenSchema>;
export type HostApp = z.output<typeof hostSchema>;
export type PackageDiff = z.output<typeof packageDiffSchema>;
export type FileDiff = z.output<typeof fileDiffSchema>;
export type Listing = z.output<typeof listingSchema>;
export type Review = z.output<typeof reviewSchema>;
export type DecisionRule = z.output<typeof decisionRuleSchema>;
export type AuditEntry = z.output<typeof auditEntrySchema>;
export type AuditPage = z.output<typeof auditPageSchema>;
export type Revocation = z.output<typeof revocationSchema>;
