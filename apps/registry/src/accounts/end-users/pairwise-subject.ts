import { createHmac } from "node:crypto";
import { AtollError } from "@atoll/protocol";
import type { Registry } from "../../registry.ts";
import type { EndUser } from "./end-user-session.ts";

/**
 * The name by which a mini-app knows a person. Security: another for each host, team and ownership epoch, so that teams cannot compare
 * notes and a new owner starts anew; nobody gets back from it to the person. Throws NOT_FOUND.
 */
export async function pairwiseSubject(
  { db }: Pick<Registry, "db">,
  { id, hostId }: EndUser,
  appId: string,
): Promise<string> {
  const [row] = await db.query<{ team_id: string; ownership_epoch: number; pairwise_salt: string }>(
    "select a.team_id, a.ownership_epoch, h.pairwise_salt from apps a, hosts h where a.id = $1 and h.id = $2",
    [appId, hostId],
  );
  if (row === undefined) throw new AtollError("NOT_FOUND", `There is no mini-app "${appId}".`);
  const { team_id, ownership_epoch, pairwise_salt } = row;
  const about = JSON.stringify([hostId, team_id, ownership_epoch, id]);
  return createHmac("sha256", pairwise_salt).update(about).digest("base64url");
}
