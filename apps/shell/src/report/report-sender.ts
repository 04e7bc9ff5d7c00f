import { sendReport } from "@atoll/distribution/registry";
import type { NewReport, ReportReceipt } from "@atoll/distribution/registry";

/** Port: brings a person's report to the registry. Rejects with an AtollError. */
export type ReportSender = (report: NewReport) => Promise<ReportReceipt>;

/** Sends to the registry that the shell came from, in the session of who is signed in, or of nobody. */
export function createReportSender(connection: {
  readonly origin: string;
  readonly fetch: typeof globalThis.fetch;
}): ReportSender {
  return (report) => sendReport(connection, report);
}
