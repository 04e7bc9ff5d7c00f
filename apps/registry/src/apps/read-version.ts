import { AtollError } from "@atoll/protocol";
import type { CheckStep, Finding, Version, VersionState } from "@atoll/distribution/registry";
import type { Config } from "../config/config.ts";
import type { Database } from "../database/database.ts";
import type { Registry } from "../registry.ts";

export type VersionRow = {
  readonly id: string;
  readonly app_id: string;
  readonly team_id: string;
  readonly version_name: string;
  readonly version_code: number;
  readonly state: VersionState;
  readonly package_sha256: string;
  readonly created_at: Date;
  /** When it came into its state. */
  readonly moved_at: Date;
};

const HOUR_MS = 60 * 60 * 1000;
const SELECT = "select v.*, a.team_id from versions v join apps a on a.id = v.app_id";

/** The row of a version. Throws NOT_FOUND. */
export async function versionRow(db: Database, id: string): Promise<VersionRow> {
  const [row] = await db.query<VersionRow>(`${SELECT} where v.id = $1`, [id]);
  if (row !== undefined) return row;
  throw new AtollError("NOT_FOUND", "There is no such version.");
}

const PAGE = 100;
const PAGE_ROWS = `${SELECT} where v.app_id = $1
  and ($2 = '' or (v.version_code, v.created_at, v.id) < (select p.version_code, p.created_at, p.id from versions p where p.id = $2 and p.app_id = $1))
  order by v.version_code desc, v.created_at desc, v.id desc limit ${PAGE + 1}`;

/** A page of the versions of a mini-app, newest first, and what to ask for as `after` to read on. */
export async function versionRows(
  db: Database,
  appId: string,
  after = "",
): Promise<{ readonly rows: readonly VersionRow[]; readonly next: string | null }> {
  const rows = await db.query<VersionRow>(PAGE_ROWS, [appId, after]);
  const page = rows.slice(0, PAGE);
  return { rows: page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

/** Since when a version waits for a reviewer, and what the registry promises. */
function reviewClock(
  { moved_at }: VersionRow,
  { reviewTargetHours }: Pick<Config, "reviewTargetHours">,
): NonNullable<Version["review"]> {
  const dueAt = new Date(moved_at.getTime() + reviewTargetHours * HOUR_MS);
  return { since: moved_at.toISOString(), targetHours: reviewTargetHours, dueAt: dueAt.toISOString() };
}

type StepRow = {
  readonly name: string;
  readonly state: CheckStep["state"];
  readonly reason: string | null;
  readonly findings: Finding[];
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
};
type DecisionRow = {
  readonly outcome: "approved";
  readonly rules: string[];
  readonly note: string;
  readonly at: Date;
};

/** A version as the API shows it. */
export async function describeVersion(
  { db, config }: Pick<Registry, "db" | "config">,
  row: VersionRow,
): Promise<Version> {
  const steps = await db.query<StepRow>("select * from steps where version_id = $1 order by position", [
    row.id,
  ]);
  const [decision] = await db.query<DecisionRow>(
    "select * from decisions where version_id = $1 order by id desc limit 1",
    [row.id],
  );
  return {
    id: row.id,
    app: row.app_id,
    version: { name: row.version_name, code: row.version_code },
    state: row.state,
    createdAt: row.created_at.toISOString(),
    ...(row.state === "in_review" && { review: reviewClock(row, config) }),
    steps: steps.map(({ name, state, reason, started_at, ended_at }) => ({
      name,
      state,
      reason,
      startedAt: started_at?.toISOString() ?? null,
      endedAt: ended_at?.toISOString() ?? null,
    })),
    findings: steps.flatMap(({ findings }) => findings),
    decision:
      decision === undefined
        ? null
        : {
            outcome: decision.outcome,
            rules: decision.rules,
            note: decision.note,
            at: decision.at.toISOString(),
          },
  };
}
