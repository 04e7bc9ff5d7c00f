import type * as z from "zod";
import { issuedTokenSchema } from "./api.ts";
import type { IssuedToken, Team, Version } from "./api.ts";
import { exchange } from "./exchange.ts";
import type { Asked } from "./exchange.ts";
import {
  auditPageSchema,
  enrolmentSchema,
  portalAnswers,
  reviewSchema,
  secondFactorSchema,
  signedInSchema,
} from "./portal-schemas.ts";
import type {
  ApiToken,
  AuditPage,
  DecisionRule,
  Enrolment,
  FileDiff,
  HostApp,
  Member,
  Review,
  Revocation,
  SecondFactor,
  SignedIn,
  StaffMember,
  StaffRole,
} from "./portal-schemas.ts";
import { previewLinkSchema } from "./preview.ts";
import type { PreviewLink } from "./preview.ts";
import { listingCalls } from "./listing-calls.ts";
import type { ListingCalls } from "./listing-calls.ts";
import { paymentCalls } from "./payment-calls.ts";
import type { PaymentCalls } from "./payment-calls.ts";
import { telemetryCalls } from "./telemetry-calls.ts";
import type { TelemetryCalls } from "./telemetry-calls.ts";
import { versionShotsSchema } from "./shots.ts";
import type { VersionShots } from "./shots.ts";
import { sessionCalls } from "./session-calls.ts";
import type { SessionCalls } from "./session-calls.ts";
import { trialCalls } from "./trial-calls.ts";
import type { TrialCalls } from "./trial-calls.ts";
import { createRegistryApi } from "./registry-api.ts";
import type { RegistryApi, RegistryApiOptions } from "./registry-api.ts";
import { reportCalls } from "./report-calls.ts";
import type { ReportCalls } from "./report-calls.ts";

export type NewAccount = { readonly name: string; readonly email: string; readonly password: string };
export type NewToken = {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresInDays: number;
};
export type NewHost = Pick<HostApp, "name" | "platforms" | "origins" | "apiLevels"> & {
  readonly endUsers?: NonNullable<HostApp["endUsers"]>;
};
export type Decision = {
  readonly outcome: "approved" | "changes_requested" | "rejected";
  readonly rules: readonly string[];
  readonly note: string;
};
/** One file of a difference, from so many lines on. */
export type DiffPart = Pick<FileDiff, "path" | "kind"> & { readonly from: number };
export type AuditQuery = { readonly before?: number; readonly about?: string };

/** What only a person at the portal may do: their account, review and operation. Each throws as {@link RegistryApi} does. */
export type PortalApi = Omit<
  RegistryApi & ReportCalls & ListingCalls & TelemetryCalls & PaymentCalls & SessionCalls & TrialCalls,
  "deviceCode" | "deviceToken"
> & {
  signIn(email: string, password: string): Promise<SignedIn>;
  signUp(account: NewAccount): Promise<unknown>;
  signOut(): Promise<unknown>;
  /** Makes the first operator. Throws ALREADY_CLAIMED. */
  claim(account: NewAccount & { readonly token: string }): Promise<unknown>;
  approveDevice(userCode: string): Promise<unknown>;
  secondFactor(): Promise<SecondFactor>;
  enrolSecondFactor(password: string): Promise<Enrolment>;
  verifySecondFactor(code: string): Promise<unknown>;
  removeSecondFactor(password: string): Promise<unknown>;
  members(teamId: string): Promise<readonly Member[]>;
  setMember(teamId: string, email: string, role: Team["role"]): Promise<unknown>;
  removeMember(teamId: string, userId: string): Promise<unknown>;
  tokens(): Promise<readonly ApiToken[]>;
  createToken(token: NewToken): Promise<IssuedToken>;
  removeToken(tokenId: string): Promise<unknown>;
  /** Takes versions back for good by their codes; null is the whole mini-app. */
  revoke(appId: string, versions: readonly number[] | null, reason: string): Promise<unknown>;
  reviewQueue(): Promise<readonly Version[]>;
  reviewRules(): Promise<readonly DecisionRule[]>;
  review(versionId: string): Promise<Review>;
  /** Lines of one file's difference after the first `from`; null when it has none. */
  diffLines(versionId: string, part: DiffPart): Promise<FileDiff | null>;
  /** Pictures of a version, for its team and the staff. */
  shots(versionId: string): Promise<VersionShots>;
  /** Lets the reviewer who asks open the version for half an hour. Throws STATE_CONFLICT, TOO_MANY_REQUESTS. */
  preview(versionId: string): Promise<PreviewLink>;
  decide(versionId: string, decision: Decision): Promise<Version>;
  staff(): Promise<readonly StaffMember[]>;
  grantStaff(email: string, role: StaffRole): Promise<unknown>;
  removeStaff(email: string, role: StaffRole): Promise<unknown>;
  hosts(): Promise<readonly HostApp[]>;
  createHost(host: NewHost): Promise<unknown>;
  audit(query: AuditQuery): Promise<AuditPage>;
  revocations(): Promise<readonly Revocation[]>;
};

/** The longest answer is a review's: it carries the changes of whole packages. */
const ANSWER_BYTES = 64 * 1024 * 1024;

/** Speaks to a registry as the portal's own pages do, with the session that their cookie holds. */
export function createPortalApi(options: Pick<RegistryApiOptions, "origin" | "fetch">): PortalApi {
  const { origin, fetch = globalThis.fetch } = options;
  const ask: AskPortal = (method, path, answer, body) =>
    exchange(
      { origin, fetch, headers: {} },
      {
        method,
        path: `/api${path}`,
        answer,
        answerBytes: ANSWER_BYTES,
        ...(body !== undefined && { body }),
      },
    );
  return {
    ...createRegistryApi({ origin, fetch, base: "/api" }),
    ...accountCalls(ask),
    ...sessionCalls(ask),
    ...trialCalls(ask),
    ...teamCalls(ask),
    ...reviewCalls(ask),
    ...operatorCalls(ask),
    ...reportCalls(ask),
    ...listingCalls(ask),
    ...telemetryCalls(ask),
    ...paymentCalls(ask),
  };
}

/** One call of the portal's own API, below `/api`. */
export type AskPortal = <Schema extends z.ZodType>(
  method: Asked<Schema>["method"],
  path: string,
  answer: Schema,
  body?: object,
) => Promise<z.output<Schema>>;

const { empty, made } = portalAnswers;
const part = encodeURIComponent;

function accountCalls(ask: AskPortal) {
  return {
    signIn: (email: string, password: string) => ask("POST", "/sign-in", signedInSchema, { email, password }),
    signUp: (account: NewAccount) => ask("POST", "/sign-up", made, account),
    signOut: () => ask("POST", "/sign-out", empty, {}),
    claim: (account: NewAccount & { readonly token: string }) =>
      ask("POST", "/operator/claim", made, account),
    approveDevice: (userCode: string) => ask("POST", "/device/approve", empty, { userCode }),
    secondFactor: () => ask("GET", "/second-factor", secondFactorSchema),
    enrolSecondFactor: (password: string) =>
      ask("POST", "/second-factor/enrol", enrolmentSchema, { password }),
    verifySecondFactor: (code: string) => ask("POST", "/second-factor/verify", empty, { code }),
    removeSecondFactor: (password: string) => ask("DELETE", "/second-factor", empty, { password }),
    tokens: async () => (await ask("GET", "/tokens", portalAnswers.tokens)).tokens,
    createToken: (token: NewToken) => ask("POST", "/tokens", issuedTokenSchema, token),
    removeToken: (id: string) => ask("DELETE", `/tokens/${part(id)}`, empty),
  };
}

function teamCalls(ask: AskPortal) {
  return {
    members: async (team: string) =>
      (await ask("GET", `/teams/${part(team)}/members`, portalAnswers.members)).members,
    setMember: (team: string, email: string, role: Team["role"]) =>
      ask("POST", `/teams/${part(team)}/members`, empty, { email, role }),
    removeMember: (team: string, user: string) =>
      ask("DELETE", `/teams/${part(team)}/members/${part(user)}`, empty),
    revoke: (app: string, versions: readonly number[] | null, reason: string) =>
      ask("POST", `/apps/${part(app)}/revoke`, portalAnswers.revoked, { versions, reason }),
  };
}

function reviewCalls(ask: AskPortal) {
  return {
    reviewQueue: async () => (await ask("GET", "/review/queue", portalAnswers.queue)).versions,
    reviewRules: async () => (await ask("GET", "/review/rules", portalAnswers.rules)).rules,
    review: (id: string) => ask("GET", `/review/${part(id)}`, reviewSchema),
    diffLines: async (id: string, { path, kind, from }: DiffPart) => {
      const query = new URLSearchParams({ path, kind, from: String(from) });
      return (await ask("GET", `/review/${part(id)}/diff?${query.toString()}`, portalAnswers.diffLines)).file;
    },
    shots: (id: string) => ask("GET", `/versions/${part(id)}/shots`, versionShotsSchema),
    preview: (id: string) => ask("POST", `/review/${part(id)}/preview`, previewLinkSchema, {}),
    decide: async (id: string, decision: Decision) =>
      (await ask("POST", `/review/${part(id)}/decision`, portalAnswers.version, decision)).version,
  };
}

function operatorCalls(ask: AskPortal) {
  return {
    staff: async () => (await ask("GET", "/staff", portalAnswers.staff)).staff,
    grantStaff: (email: string, role: StaffRole) => ask("POST", "/staff", empty, { email, role }),
    removeStaff: (email: string, role: StaffRole) => ask("DELETE", "/staff", empty, { email, role }),
    hosts: async () => (await ask("GET", "/hosts", portalAnswers.hosts)).hosts,
    createHost: (host: NewHost) => ask("POST", "/hosts", made, host),
    audit: ({ before, about }: AuditQuery) => {
      const query = new URLSearchParams({
        ...(before !== undefined && { before: String(before) }),
        ...(about !== undefined && about !== "" && { about }),
      });
      return ask("GET", query.size === 0 ? "/audit" : `/audit?${query.toString()}`, auditPageSchema);
    },
    revocations: async () => (await ask("GET", "/revocations", portalAnswers.revocations)).revocations,
  };
}
