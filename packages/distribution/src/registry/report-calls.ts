import * as z from "zod";
import { exchange } from "./exchange.ts";
import type { Connection } from "./exchange.ts";
import type { AskPortal } from "./portal-api.ts";
import { reportPageSchema, reportReceiptSchema, reportSchema } from "./report-schemas.ts";
import type { NewReport, Report, ReportPage, ReportReceipt, ReportResolution } from "./report-schemas.ts";

/** Which reports: open ones unless said otherwise, all mini-apps unless one is named, and the page after a reference. */
export type ReportQuery = {
  readonly state?: "open" | "resolved";
  readonly app?: string;
  readonly after?: string;
};

/** What moderators do about reports. */
export type ReportCalls = {
  reports(query?: ReportQuery): Promise<ReportPage>;
  report(reference: string): Promise<Report>;
  /** Ends a report for good. Throws STATE_CONFLICT when somebody has. */
  resolveReport(reference: string, resolution: ReportResolution): Promise<Report>;
};

const answer = z.strictObject({ report: reportSchema });

/** The portal's calls about reports. */
export function reportCalls(ask: AskPortal): ReportCalls {
  const path = (reference: string) => `/reports/${encodeURIComponent(reference)}`;
  return {
    reports: (query = {}) => {
      const words = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ""));
      return ask("GET", words.size === 0 ? "/reports" : `/reports?${words.toString()}`, reportPageSchema);
    },
    report: async (reference) => (await ask("GET", path(reference), answer)).report,
    resolveReport: async (reference, resolution) =>
      (await ask("POST", `${path(reference)}/resolve`, answer, resolution)).report,
  };
}

/** Sends a person's report about a mini-app. Throws the registry's code, REGISTRY_UNREACHABLE or REGISTRY_UNREADABLE. */
export function sendReport(
  connection: Pick<Connection, "origin" | "fetch"> & { readonly headers?: Connection["headers"] },
  report: NewReport,
): Promise<ReportReceipt> {
  return exchange(
    { ...connection, headers: connection.headers ?? {} },
    { method: "POST", path: "/v1/reports", body: report, answer: reportReceiptSchema },
  );
}
