import { cleanChromeText } from "@atoll/protocol";
import * as z from "zod";

/** What a person may report a mini-app for, in the order they are offered. An id never changes its meaning. */
export const REPORT_REASONS = [
  "broken",
  "misleading",
  "scam",
  "privacy",
  "harmful",
  "illegal",
  "other",
] as const;

/** How a report can end: nothing was wrong, its creators were told, something was taken back, or another report says the same. */
export const REPORT_OUTCOMES = ["no_action", "creator_told", "taken_back", "duplicate"] as const;

/** Characters of what a person writes, and of the address for an answer. */
export const REPORT_TEXT_LENGTH = 2_000;
export const REPORT_CONTACT_LENGTH = 200;

const at = z.iso.datetime();
const reasonSchema = z.enum(REPORT_REASONS);
const outcomeSchema = z.enum(REPORT_OUTCOMES);

/** Public name of a report, by which a person and the staff speak of it. No letters that look like digits. */
export const reportReferenceSchema = z.string().regex(/^R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);

/** What is sent to `POST /v1/reports`. Text is repaired rather than refused: a report shall not fail for a stray character. */
export const newReportSchema = z.strictObject({
  /** Random, made by the sender: what arrives twice is one report. */
  key: z.uuidv4(),
  app: z.string().min(1).max(64),
  /** Code of the version that was open or on offer; null when it is not known. */
  version: z.int().min(1).max(2_147_483_647).nullable(),
  reason: reasonSchema,
  text: z.string().max(REPORT_TEXT_LENGTH).transform(cleanReportText),
  /** Where the person wishes to be answered. */
  contact: z.email().max(REPORT_CONTACT_LENGTH).nullable(),
});

/** The answer: how the person can speak of it later, and until when somebody should have looked at it. */
export const reportReceiptSchema = z.strictObject({ reference: reportReferenceSchema, dueAt: at });

/** A report as the staff see it. */
export const reportSchema = z.strictObject({
  reference: reportReferenceSchema,
  app: z.strictObject({ id: z.string(), name: z.string(), team: z.string() }),
  /** Null when the sender did not know it. */
  version: z.strictObject({ code: z.int(), name: z.string().nullable() }).nullable(),
  reason: reasonSchema,
  text: z.string(),
  contact: z.string().nullable(),
  /** Whether a person who was signed in sent it; who they are is not told. */
  signedIn: z.boolean(),
  createdAt: at,
  /** Until when the registry means to have decided. */
  dueAt: at,
  targetHours: z.int(),
  /** Open reports about the same mini-app, this one included if it is open. */
  openAboutApp: z.int(),
  resolution: z.strictObject({ outcome: outcomeSchema, note: z.string(), by: z.string(), at }).nullable(),
});

/** A page of reports: open ones by their clock, resolved ones newest first. */
export const reportPageSchema = z.strictObject({
  reports: z.array(reportSchema),
  /** What to ask for as `after` to read on; null at the end. */
  next: reportReferenceSchema.nullable(),
});

/** How a report is resolved. */
export const reportResolutionSchema = z.strictObject({
  outcome: outcomeSchema,
  /** Why; for the staff's own record. */
  note: z.string().trim().min(1).max(4_000),
});

export type ReportReason = z.output<typeof reasonSchema>;
export type ReportOutcome = z.output<typeof outcomeSchema>;
export type NewReport = z.input<typeof newReportSchema>;
export type ReportReceipt = z.output<typeof reportReceiptSchema>;
export type Report = z.output<typeof reportSchema>;
export type ReportPage = z.output<typeof reportPageSchema>;
export type ReportResolution = z.output<typeof reportResolutionSchema>;

/** Keeps the lines of a text. Security: everything else that could disguise it from who reads it goes. */
function cleanReportText(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => cleanChromeText(line, REPORT_TEXT_LENGTH))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
