import { createHmac } from "node:crypto";
import { AtollError } from "@atoll/protocol";
import type { Registry } from "../../registry.ts";
import type { EndUser } from "./end-user-session.ts";

/** What a subject is made of. */
export type SubjectParts = {
  readonly hostId: string;
  readonly appId: string;
  readonly teamId: string;
  readonly ownershipEpoch: number;
  readonly endUserId: string;
  readonly salt: string;
};

/**
 * The name by which a mini-app knows a person. Security: another for each host, mini-app, team and ownership epoch, so that mini-apps
 * cannot compare notes and a new owner starts anew; nobody gets back from it to the person.
 */
export function subjectOf({ hostId, appId, teamId, ownershipEpoch, endUserId, salt }: SubjectParts): string {
  const about = JSON.stringify([hostId, appId, teamId, ownershipEpoch, endUserId]);
  return createHmac("sha256", salt).update(about).digest("base64url");
}

/** The subject of a person for a mini-app as it is owned now. Throws NOT_FOUND. */
export async function pairwiseSubject(
  { db }: Pick<Registry, "db">,
  { id, hostId }: Pick<EndUser, "id" | "hostId">,
  appId: string,
): Promise<string> {
  const [row] = await db.query<{ team_id: string; ownership_epoch: number; pairwise_salt: string }>(
    "select a.team_id, a.ownership_epoch, h.pairwise_salt from apps a, hosts h where a.id = $1 and h.id = $2",
    [appId, hostId],
  );
  if (row === undefined) throw new AtollError("NOT_FOUND", `There is no mini-app "${appId}".`);
  const { team_id: teamId, ownership_epoch: ownershipEpoch, pairwise_salt: salt } = row;
  return subjectOf({ hostId, appId, teamId, ownershipEpoch, endUserId: id, salt });
}
