import type { ReportReason } from "@atoll/distribution/registry";

/** Within how many hours somebody should have looked: sooner where people may come to harm meanwhile. Shown to staff, not enforced. */
const TARGET_HOURS: { readonly [R in ReportReason]: number } = {
  broken: 72,
  misleading: 72,
  scam: 24,
  privacy: 24,
  harmful: 24,
  illegal: 24,
  other: 72,
};

const HOUR_MS = 60 * 60 * 1000;

/** The clock of a report that arrives at `nowMs`. */
export function reportClock(reason: ReportReason, nowMs: number): { targetHours: number; dueAt: Date } {
  const targetHours = TARGET_HOURS[reason];
  return { targetHours, dueAt: new Date(nowMs + targetHours * HOUR_MS) };
}
