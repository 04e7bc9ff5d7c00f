import type { AgeStore } from "../age/age-setting.ts";
import type { ReportSender } from "../report/report-sender.ts";
import type { BlockList } from "./block-list.ts";
import type { GuardedDelivery } from "./with-guards.ts";

/** What keeps a person safe beside the sandbox: their age setting, what they blocked, and how they report. */
export type SafetyServices = Pick<GuardedDelivery, "refusedRating"> & {
  readonly age: AgeStore;
  readonly blocked: BlockList;
  readonly report: ReportSender;
  /** Names a report before it is sent, so that it counts once. */
  readonly newReportKey: () => string;
};
