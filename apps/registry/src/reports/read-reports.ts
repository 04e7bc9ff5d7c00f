import type { Report, ReportOutcome, ReportPage, ReportReason } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import type { Database } from "../database/database.ts";

/** Which reports, for which moderator. */
export type ReportsAsked = {
  readonly userId: string;
  readonly state: "open" | "resolved";
  readonly app?: string | undefined;
  /** Reference of the last report of the page before. */
  readonly after?: string | undefined;
};

type ReportRow = {
  readonly reference: string;
  readonly app_id: string;
  readonly app_name: string;
  readonly team: string;
  readonly team_id: string;
  readonly version_code: number | null;
  readonly version_name: string | null;
  readonly reason: ReportReason;
  readonly text: string;
  readonly contact: string | null;
  readonly signed_in: boolean;
  readonly created_at: Date;
  readonly due_at: Date;
  readonly target_hours: number;
  readonly open_about_app: number;
  readonly outcome: ReportOutcome | null;
  readonly note: string | null;
  readonly resolved_by: string | null;
  readonly resolved_at: Date | null;
};

const PAGE = 50;
/** Security: nobody reads what people tell of a mini-app of their own team; its reporters' addresses are in it. */
const REPORTS = `select r.*, a.name as app_name, a.team_id, t.name as team, v.version_name, r.end_user_id is not null as signed_in,
    (select count(*)::int from reports o where o.app_id = r.app_id and o.outcome is null) as open_about_app
  from reports r join apps a on a.id = r.app_id join teams t on t.id = a.team_id
  left join lateral (select version_name from versions v
    where v.app_id = r.app_id and v.version_code = r.version_code order by v.created_at desc limit 1) v on true
  where not exists (select 1 from team_members m where m.team_id = a.team_id and m.user_id = $1)`;
const OPEN = `${REPORTS} and r.outcome is null and ($2::text is null or r.app_id = $2)
  and ($3::text is null or (r.due_at, r.reference) > (select due_at, reference from reports where reference = $3))
  order by r.due_at, r.reference limit ${PAGE + 1}`;
const RESOLVED = `${REPORTS} and r.outcome is not null and ($2::text is null or r.app_id = $2)
  and ($3::text is null or (r.resolved_at, r.reference) < (select resolved_at, reference from reports where reference = $3))
  order by r.resolved_at desc, r.reference desc limit ${PAGE + 1}`;

/** A page of reports that the moderator may read: open ones by their clock, resolved ones newest first. */
export async function readReports(db: Database, asked: ReportsAsked): Promise<ReportPage> {
  const { userId, state, app, after } = asked;
  const rows = await db.query<ReportRow>(state === "open" ? OPEN : RESOLVED, [
    userId,
    app ?? null,
    after ?? null,
  ]);
  const page = rows.slice(0, PAGE);
  const next = rows.length > PAGE ? (page.at(-1)?.reference ?? null) : null;
  return { reports: page.map(describeReport), next };
}

/** One report and the team it is about. Throws NOT_FOUND, for a moderator of that team too. */
export async function readReport(
  db: Database,
  userId: string,
  reference: string,
): Promise<{ readonly report: Report; readonly teamId: string }> {
  const [row] = await db.query<ReportRow>(`${REPORTS} and r.reference = $2`, [userId, reference]);
  if (row !== undefined) return { report: describeReport(row), teamId: row.team_id };
  throw new AtollError(
    "NOT_FOUND",
    "There is no such report, or it is about a mini-app of a team of yours. Look at the list.",
  );
}

function describeReport(row: ReportRow): Report {
  const { outcome, resolved_at, resolved_by } = row;
  return {
    reference: row.reference,
    app: { id: row.app_id, name: row.app_name, team: row.team },
    version: row.version_code === null ? null : { code: row.version_code, name: row.version_name },
    reason: row.reason,
    text: row.text,
    contact: row.contact,
    signedIn: row.signed_in,
    createdAt: row.created_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    targetHours: row.target_hours,
    openAboutApp: row.open_about_app,
    resolution:
      outcome === null || resolved_at === null
        ? null
        : { outcome, note: row.note ?? "", by: resolved_by ?? "", at: resolved_at.toISOString() },
  };
}
