import type { ReleaseState } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import type { Database } from "../database/database.ts";

export type Channel = "production" | "trial";

export type ReleaseRow = {
  readonly id: string;
  readonly app_id: string;
  readonly team_id: string;
  readonly version_id: string;
  readonly version_name: string;
  readonly version_code: number;
  readonly channel: Channel;
  readonly state: ReleaseState["state"];
  readonly percent: number;
  readonly paused: boolean;
  readonly created_at: Date;
  readonly published: boolean;
};

const SELECT = `select r.*, a.team_id, v.version_name, v.version_code,
    coalesce((select p.done >= p.wanted from publications p where p.app_id = r.app_id), true) as published
  from releases r join apps a on a.id = r.app_id join versions v on v.id = r.version_id`;

/** A release by its id. Throws NOT_FOUND. */
export async function releaseRow(db: Database, id: string): Promise<ReleaseRow> {
  const [row] = await db.query<ReleaseRow>(`${SELECT} where r.id = $1`, [id]);
  if (row !== undefined) return row;
  throw new AtollError("NOT_FOUND", "There is no such release. List them with: atoll releases");
}

/** The releases of a mini-app, the last released first. */
export async function releaseRows(db: Database, appId: string): Promise<ReleaseRow[]> {
  return db.query<ReleaseRow>(`${SELECT} where r.app_id = $1 order by r.position desc limit 200`, [appId]);
}

/** What a channel offers now, the last released first. */
export async function liveReleases(db: Database, appId: string, channel: Channel): Promise<ReleaseRow[]> {
  const where = "where r.app_id = $1 and r.channel = $2 and r.state = 'released' order by r.position desc";
  return db.query<ReleaseRow>(`${SELECT} ${where}`, [appId, channel]);
}

/** A release as the API shows it. */
export function describeRelease(row: ReleaseRow): ReleaseState {
  return {
    id: row.id,
    app: row.app_id,
    version: { name: row.version_name, code: row.version_code },
    state: row.state,
    percent: row.percent,
    paused: row.paused,
    createdAt: row.created_at.toISOString(),
    channel: row.channel,
    published: row.published,
  };
}
