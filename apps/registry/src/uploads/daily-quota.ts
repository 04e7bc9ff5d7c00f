import { AtollError } from "@atoll/protocol";
import type { Database } from "../database/database.ts";

const UPLOADS_PER_DAY = 200;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Security: a team cannot fill the store and the queue. Throws TOO_MANY_REQUESTS when it has sent as many versions within a day as it may. */
export async function assertDailyQuota(tx: Database, appId: string, nowMs: number): Promise<void> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from versions v join apps a on a.id = v.app_id
     where a.team_id = (select team_id from apps where id = $1) and v.created_at > $2`,
    [appId, new Date(nowMs - DAY_MS)],
  );
  if ((row?.count ?? 0) < UPLOADS_PER_DAY) return;
  throw new AtollError(
    "TOO_MANY_REQUESTS",
    `Your team has uploaded ${UPLOADS_PER_DAY} versions within 24 hours, which is as many as it may. Go on tomorrow.`,
  );
}
