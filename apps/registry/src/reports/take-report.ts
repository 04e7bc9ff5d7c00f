import { randomBytes } from "node:crypto";
import type { ReportReceipt, newReportSchema } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import type * as z from "zod";
import type { Database } from "../database/database.ts";
import type { Registry } from "../registry.ts";
import { reportClock } from "./report-clock.ts";

export type TakenReport = z.output<typeof newReportSchema> & {
  /** Undefined for a person who is not signed in. */
  readonly endUserId: string | undefined;
};

/** Open reports of people who are not signed in that are kept about one mini-app: whoever floods it fills no disk. */
const ANONYMOUS_KEPT = 1_000;
/** Crockford's: none of its letters is taken for a digit. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Stores a report, once for each key. Throws NOT_FOUND for a mini-app that was never released, TOO_MANY_REQUESTS, INVALID_REQUEST. */
export async function takeReport(registry: Registry, report: TakenReport): Promise<ReportReceipt> {
  return registry.db.transaction(async (tx) => {
    // The lock makes senders of one key take turns.
    await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [report.key]);
    const earlier = await findByKey(tx, report);
    if (earlier !== undefined) return earlier;
    await assertReleased(tx, report.app);
    if (report.endUserId === undefined) await assertRoom(tx, report.app);
    return store(registry, tx, report);
  });
}

type ReceiptRow = { readonly reference: string; readonly app_id: string; readonly due_at: Date };

async function findByKey(tx: Database, { key, app }: TakenReport): Promise<ReportReceipt | undefined> {
  const [row] = await tx.query<ReceiptRow>("select reference, app_id, due_at from reports where key = $1", [
    key,
  ]);
  if (row === undefined) return undefined;
  if (row.app_id === app) return { reference: row.reference, dueAt: row.due_at.toISOString() };
  throw new AtollError("INVALID_REQUEST", "This key was sent with another report. Make a new key.");
}

/** Security: a mini-app that nobody was offered is not told from one that there is not. */
async function assertReleased(tx: Database, app: string): Promise<void> {
  const rows = await tx.query("select 1 from releases where app_id = $1 and channel = 'production' limit 1", [
    app,
  ]);
  if (rows.length > 0) return;
  throw new AtollError("NOT_FOUND", "There is no mini-app with this id here. Check the id.");
}

async function assertRoom(tx: Database, app: string): Promise<void> {
  const [{ count = 0 } = {}] = await tx.query<{ count: number }>(
    "select count(*)::int as count from reports where app_id = $1 and outcome is null and end_user_id is null",
    [app],
  );
  if (count < ANONYMOUS_KEPT) return;
  throw new AtollError(
    "TOO_MANY_REQUESTS",
    "Many reports about this mini-app wait to be read. Sign in to send yours, or try again later.",
  );
}

async function store({ clock, audit }: Registry, tx: Database, report: TakenReport): Promise<ReportReceipt> {
  const { app, reason, endUserId } = report;
  const now = clock.now();
  const { targetHours, dueAt } = reportClock(reason, now);
  const reference = newReference();
  await tx.query(
    `insert into reports (reference, key, app_id, version_code, reason, text, contact, end_user_id, created_at, due_at, target_hours)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      reference,
      report.key,
      app,
      report.version,
      reason,
      report.text,
      report.contact,
      endUserId ?? null,
      new Date(now),
      dueAt,
      targetHours,
    ],
  );
  // Security: the log is never deleted from, so it has none of the person's words.
  await audit.record(tx, {
    actor: endUserId ?? "anonymous",
    action: "report.received",
    subject: reference,
    data: { app, reason },
  });
  return { reference, dueAt: dueAt.toISOString() };
}

function newReference(): string {
  const letters = Array.from(randomBytes(8), (byte) => LETTERS[byte % LETTERS.length]).join("");
  return `R-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
