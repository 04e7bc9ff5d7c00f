import type { Receipt } from "@atoll/host";
import type { DecidedMiniApp } from "./use-decisions.ts";

/** One line of the record, with the name of the mini-app that it is about. */
export type TimelineEntry = { readonly receipt: Receipt; readonly name: string };

/** The receipts of some mini-apps in one line of time, the newest first. */
export function timelineOf(decided: readonly DecidedMiniApp[]): readonly TimelineEntry[] {
  return decided
    .flatMap(({ app, receipts }) => receipts.map((receipt) => ({ receipt, name: app.name })))
    .sort((one, other) => other.receipt.at - one.receipt.at);
}

/** Only those of one mini-app, or all for none. Ones that neither asked nor were decided about are left out of all. */
export function filterDecided(
  decided: readonly DecidedMiniApp[],
  id: string | undefined,
): readonly DecidedMiniApp[] {
  if (id !== undefined) return decided.filter(({ app }) => app.id === id);
  return decided.filter(({ entries, receipts }) => entries.length + receipts.length > 0);
}
