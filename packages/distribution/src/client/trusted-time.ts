import { fromTheFuture } from "./metadata-errors.ts";
import type { RegistryRecord } from "./registry-record.ts";

const HOUR_MS = 60 * 60 * 1000;
/** How far a device's clock may be behind the registry's. */
const BEHIND_MS = 24 * HOUR_MS;

type Times = Pick<RegistryRecord, "signedTime" | "deviceTime">;

/** What time it is to files that the registry just sent: the clock's, and never before what the registry has signed. */
export function onlineTime(clockMs: number, { signedTime }: Times): number {
  return Math.max(clockMs, signedTime);
}

/** What time it is offline. Security: turning the clock back below what it has shown since the last contact opens nothing. */
export function offlineTime(clockMs: number, times: Times): number {
  return Math.max(onlineTime(clockMs, times), times.deviceTime);
}

/** True when the clock has moved on enough to be worth a write. */
export function isWorthNoting(clockMs: number, { deviceTime }: Pick<Times, "deviceTime">): boolean {
  return clockMs >= deviceTime + HOUR_MS;
}

/** Throws METADATA_INVALID for a file from the future. Security: taken, its time would outdate every true file after it. */
export function assertIssued(what: string, issued: string, nowMs: number): void {
  if (Date.parse(issued) > nowMs + BEHIND_MS) throw fromTheFuture(what, issued);
}
