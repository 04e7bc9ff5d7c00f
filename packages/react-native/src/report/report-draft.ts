import type { HostWords } from "../words/host-words.ts";

/** What a person may report a mini-app for. */
export type ReportReason = keyof HostWords["report"]["reasons"];

/** What a person wrote into the report sheet. */
export type ReportDraft = {
  readonly reason: ReportReason;
  readonly text: string;
  /** Null when they want no answer. */
  readonly contact: string | null;
};

/** What is typed so far: no reason is chosen for the person. */
export type TypedReport = {
  readonly reason: ReportReason | undefined;
  readonly text: string;
  readonly contact: string;
};

export const EMPTY_REPORT: TypedReport = { reason: undefined, text: "", contact: "" };
export const REPORT_LENGTHS = { text: 2_000, contact: 200 } as const;

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Whether the contact can be used as it is typed: an address, or nothing. */
export function isContact(typed: string): boolean {
  return typed.trim() === "" || ADDRESS.test(typed.trim());
}

/** The draft that can be sent; undefined while something is missing or wrong. */
export function toDraft({ reason, text, contact }: TypedReport): ReportDraft | undefined {
  if (reason === undefined || !isContact(contact)) return undefined;
  return { reason, text: text.trim(), contact: contact.trim() === "" ? null : contact.trim() };
}
