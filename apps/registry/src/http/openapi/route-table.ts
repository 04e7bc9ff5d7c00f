import {
  appSchema,
  catalogueSchema,
  deviceCodeSchema,
  issuedTokenSchema,
  listingDraftSchema,
  listingReviewDetailsSchema,
  meSchema,
  portalAnswers,
  previewLinkSchema,
  miniAppPageSchema,
  newReportSchema,
  releaseStateSchema,
  reportPageSchema,
  reportReceiptSchema,
  reportResolutionSchema,
  reportSchema,
  teamSchema,
  telemetryBatchSchema,
  newTrialLinkSchema,
  telemetryReportSchema,
  trialLinksSchema,
  trialSchema,
  versionPageSchema,
  versionSchema,
  versionShotsSchema,
} from "@atoll/distribution/registry";
import * as z from "zod";
import { newAppSchema } from "../../apps/app-routes.ts";
import { IDENTITY } from "./identity-table.ts";
import { SALES, SHOP } from "./payment-table.ts";
import { listingDecisionSchema } from "../../listing/decide-listing.ts";
import { listingSaveSchema, listingSubmitSchema } from "../../listing/listing-routes.ts";
import { newTrialSchema } from "../../trial/trial-routes.ts";
import { decisionSchema } from "../../review/decide.ts";

/** One route as the API's description tells it. */
export type DescribedRoute = {
  readonly method: "get" | "post" | "put" | "delete";
  /** Below its base, with parameters as `:name`. */
  readonly path: string;
  /** `both`: `/v1` with a token and `/api` with the portal's cookie. */
  readonly base: "both" | "/v1" | "/api";
  readonly summary: string;
  /** What is sent: JSON by this schema, or a package. */
  readonly body?: z.ZodType | "package";
  readonly answer?: z.ZodType;
};

const version = z.strictObject({ version: versionSchema });
const versions = z.strictObject({ versions: z.array(versionSchema) });
const release = z.strictObject({ release: releaseStateSchema });
const report = z.strictObject({ report: reportSchema });
const percent = z.int().min(1).max(100);

const CREATORS: readonly Omit<DescribedRoute, "base">[] = [
  { method: "get", path: "/me", summary: "Who asks, and their teams.", answer: meSchema },
  {
    method: "get",
    path: "/teams",
    summary: "Teams of who asks.",
    answer: z.strictObject({ teams: z.array(teamSchema) }),
  },
  { method: "post", path: "/teams", summary: "Makes a team.", body: z.strictObject({ name: z.string() }) },
  { method: "get", path: "/teams/:id/members", summary: "Members of a team." },
  { method: "post", path: "/teams/:id/members", summary: "Adds a member, or changes their role." },
  { method: "delete", path: "/teams/:id/members/:user", summary: "Takes a member out of a team." },
  {
    method: "get",
    path: "/apps",
    summary: "Mini-apps of who asks.",
    answer: z.strictObject({ apps: z.array(appSchema) }),
  },
  { method: "post", path: "/apps", summary: "Makes a mini-app.", body: newAppSchema, answer: appSchema },
  { method: "get", path: "/apps/:id", summary: "A mini-app.", answer: appSchema },
  {
    method: "get",
    path: "/apps/:id/trial-links",
    summary: "Invitations to try what testers are offered.",
    answer: trialLinksSchema,
  },
  {
    method: "post",
    path: "/apps/:id/trial-links",
    summary: "Makes an invitation; its address is answered once.",
    body: newTrialSchema,
    answer: newTrialLinkSchema,
  },
  { method: "delete", path: "/apps/:id/trial-links/:link", summary: "Takes an invitation back." },
  {
    method: "get",
    path: "/apps/:id/telemetry",
    summary: "Opens, start times and crashes of a mini-app by day. Ask with days and version.",
    answer: telemetryReportSchema,
  },
  {
    method: "get",
    path: "/apps/:id/listing",
    summary: "What the team says of a mini-app: its draft, and what is public.",
    answer: listingDraftSchema,
  },
  {
    method: "put",
    path: "/apps/:id/listing",
    summary: "Keeps the draft of a listing; it names the revision that it was made from.",
    body: listingSaveSchema,
    answer: listingDraftSchema,
  },
  {
    method: "post",
    path: "/apps/:id/listing/images",
    summary: "Uploads a screenshot: the bytes of a PNG, JPEG or WebP.",
  },
  { method: "get", path: "/apps/:id/listing/images/:sha256", summary: "A screenshot." },
  {
    method: "post",
    path: "/apps/:id/listing/submit",
    summary: "Sends the draft to review.",
    body: listingSubmitSchema,
    answer: listingDraftSchema,
  },
  {
    method: "post",
    path: "/apps/:id/listing/withdraw",
    summary: "Takes back the change that waits for a reviewer.",
    answer: listingDraftSchema,
  },
  {
    method: "get",
    path: "/apps/:id/versions",
    summary: "Versions of a mini-app, newest first, a page at a time. Ask with after.",
    answer: versionPageSchema,
  },
  {
    method: "put",
    path: "/apps/:id/versions",
    summary: "Uploads a package. Send its SHA-256 in the header Digest.",
    body: "package",
    answer: version,
  },
  {
    method: "get",
    path: "/versions/:id",
    summary: "A version with its checks and findings.",
    answer: version,
  },
  {
    method: "get",
    path: "/versions/:id/shots",
    summary: "Pictures of a version in the real host, for its team and the staff.",
    answer: versionShotsSchema,
  },
  { method: "get", path: "/versions/:id/shots/:name", summary: "One picture, as PNG." },
  { method: "get", path: "/version-states", summary: "Every move of a version, and who may make it." },
  { method: "post", path: "/versions/:id/submit", summary: "Sends a version to review.", answer: version },
  { method: "post", path: "/versions/:id/retry", summary: "Runs checks again.", answer: version },
  {
    method: "post",
    path: "/versions/:id/release",
    summary: "Offers an approved version to a share of people.",
    body: z.strictObject({ percent, channel: z.enum(["production", "trial"]).optional() }),
    answer: release,
  },
  {
    method: "get",
    path: "/apps/:id/releases",
    summary: "Releases of a mini-app.",
    answer: z.strictObject({ releases: z.array(releaseStateSchema) }),
  },
  {
    method: "post",
    path: "/releases/:id/rollout",
    summary: "Raises the share of people.",
    body: z.strictObject({ percent }),
    answer: release,
  },
  { method: "post", path: "/releases/:id/pause", summary: "Pauses a rollout.", answer: release },
  { method: "post", path: "/releases/:id/resume", summary: "Goes on with a rollout.", answer: release },
  {
    method: "post",
    path: "/apps/:id/rollback",
    summary: "Offers an earlier release again.",
    body: z.strictObject({ release: z.string() }),
    answer: release,
  },
  {
    method: "get",
    path: "/versions/:id/attestation",
    summary: "What the registry vouches for of a version: its source, checks, reviewer and outputs.",
  },
  {
    method: "get",
    path: "/apps/:id/channel",
    summary: "Which channel who asks is offered.",
    answer: z.strictObject({ channel: z.enum(["trial", "production"]) }),
  },
  { method: "get", path: "/apps/:id/testers", summary: "Who is offered the trial channel." },
  { method: "post", path: "/apps/:id/testers", summary: "Names a tester." },
  { method: "delete", path: "/apps/:id/testers/:user", summary: "Takes a tester's name off." },
  {
    method: "get",
    path: "/apps/:id/development",
    summary: "A signed statement of the newest versions, for a member's host in developer mode.",
  },
];

const HOSTS: readonly Omit<DescribedRoute, "base">[] = [
  {
    method: "post",
    path: "/device/code",
    summary: "Begins a command line's sign-in.",
    body: z.strictObject({ clientId: z.string() }),
    answer: deviceCodeSchema,
  },
  {
    method: "post",
    path: "/device/token",
    summary: "The token of an approved sign-in.",
    body: z.strictObject({ clientId: z.string(), deviceCode: z.string() }),
    answer: issuedTokenSchema,
  },
  {
    method: "get",
    path: "/catalogue",
    summary: "Mini-apps that are released. Ask with q, category, after and locale.",
    answer: catalogueSchema,
  },
  {
    method: "get",
    path: "/trials/:token",
    summary: "What an invitation leads to, for the host that somebody opened it in.",
    answer: trialSchema,
  },
  {
    method: "post",
    path: "/telemetry",
    summary: "What became of mini-apps on a device. Nobody is named in it.",
    body: telemetryBatchSchema,
  },
  {
    method: "get",
    path: "/miniapps/:id",
    summary: "What everyone may read of a mini-app: listing, versions, access. Ask with locale.",
    answer: miniAppPageSchema,
  },
  {
    method: "post",
    path: "/reports",
    summary: "Tells the registry of something wrong with a mini-app, with or without a person's session.",
    body: newReportSchema,
    answer: reportReceiptSchema,
  },
  { method: "post", path: "/end-users/session", summary: "A session for a person whom a host vouches for." },
  { method: "post", path: "/end-users/sign-up", summary: "An account of the shell's own people." },
  { method: "post", path: "/end-users/sign-in", summary: "Signs a person of the shell in." },
  { method: "post", path: "/end-users/sign-out", summary: "Ends a person's session." },
  { method: "get", path: "/end-users/subject", summary: "What one mini-app may know a person by." },
];

const PORTAL: readonly Omit<DescribedRoute, "base">[] = [
  { method: "post", path: "/sign-up", summary: "Makes an account." },
  { method: "post", path: "/sign-in", summary: "Signs in." },
  { method: "post", path: "/sign-out", summary: "Ends this session." },
  { method: "post", path: "/sign-out-everywhere", summary: "Ends every session of the account." },
  { method: "get", path: "/session", summary: "Who is signed in, or nobody." },
  { method: "get", path: "/sessions", summary: "Where the account is signed in." },
  { method: "delete", path: "/sessions/:id", summary: "Ends a session of the account." },
  { method: "post", path: "/password", summary: "Changes the password." },
  { method: "get", path: "/second-factor", summary: "Whether the account has a second factor." },
  { method: "post", path: "/second-factor/enrol", summary: "Begins with a second factor." },
  { method: "post", path: "/second-factor/verify", summary: "Proves the second factor." },
  { method: "delete", path: "/second-factor", summary: "Gives the second factor up." },
  {
    method: "post",
    path: "/operator/claim",
    summary: "Makes the first operator, with the token that the registry printed.",
  },
  {
    method: "post",
    path: "/device/approve",
    summary: "Approves a command line's sign-in.",
    body: z.strictObject({ userCode: z.string() }),
  },
  { method: "get", path: "/tokens", summary: "API tokens of who asks." },
  { method: "post", path: "/tokens", summary: "Makes an API token." },
  { method: "delete", path: "/tokens/:id", summary: "Takes an API token back." },
  { method: "get", path: "/staff", summary: "Operators, reviewers and moderators." },
  { method: "post", path: "/staff", summary: "Gives somebody a role of the staff." },
  { method: "delete", path: "/staff", summary: "Takes a role of the staff back." },
  { method: "get", path: "/hosts", summary: "Hosts of this registry." },
  { method: "post", path: "/hosts", summary: "Makes a host." },
  { method: "get", path: "/review/queue", summary: "Versions that wait for a decision.", answer: versions },
  { method: "get", path: "/review/rules", summary: "Rules that a decision may name." },
  { method: "get", path: "/review/:id", summary: "A version with what changed since the last approved one." },
  {
    method: "post",
    path: "/review/:id/decision",
    summary: "Decides on a version.",
    body: decisionSchema,
    answer: version,
  },
  {
    method: "get",
    path: "/review/:id/diff",
    summary: "Further lines of what changed in one file. Ask with path, kind and from.",
    answer: portalAnswers.diffLines,
  },
  {
    method: "post",
    path: "/review/:id/preview",
    summary: "A link, for half an hour, by which a reviewer opens a version that is not released.",
    answer: previewLinkSchema,
  },
  {
    method: "post",
    path: "/apps/:id/revoke",
    summary: "Takes versions of a mini-app, or all of it, from everyone.",
    body: z.strictObject({ versions: z.array(z.int()).nullable(), reason: z.string() }),
  },
  {
    method: "get",
    path: "/reports",
    summary: "What people told of mini-apps. Ask with state, app and after.",
    answer: reportPageSchema,
  },
  { method: "get", path: "/reports/:reference", summary: "One report.", answer: report },
  {
    method: "post",
    path: "/reports/:reference/resolve",
    summary: "Ends a report.",
    body: reportResolutionSchema,
    answer: report,
  },
  { method: "get", path: "/listing-reviews", summary: "Changes of listings that wait for a decision." },
  {
    method: "get",
    path: "/listing-reviews/:id",
    summary: "A change of a listing beside what is public.",
    answer: listingReviewDetailsSchema,
  },
  { method: "get", path: "/listing-reviews/:id/images/:sha256", summary: "A screenshot of it." },
  {
    method: "post",
    path: "/listing-reviews/:id/decision",
    summary: "Decides on a change of a listing.",
    body: listingDecisionSchema,
    answer: listingReviewDetailsSchema,
  },
  { method: "get", path: "/audit", summary: "The audit log, newest first. Ask with before and about." },
  { method: "get", path: "/revocations", summary: "What was taken back for good, newest first." },
];

/** Every route of the API, once. A test compares it with the routes that there are. */
export const ROUTES: readonly DescribedRoute[] = [
  ...CREATORS.map((route) => ({ ...route, base: "both" as const })),
  ...SALES.map((route) => ({ ...route, base: "both" as const })),
  ...IDENTITY.map((route) => ({ ...route, base: "/v1" as const })),
  ...SHOP.map((route) => ({ ...route, base: "/v1" as const })),
  ...HOSTS.map((route) => ({ ...route, base: "/v1" as const })),
  ...PORTAL.map((route) => ({ ...route, base: "/api" as const })),
];
