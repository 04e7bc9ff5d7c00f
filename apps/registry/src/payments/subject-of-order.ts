import { pairwiseSubject } from "../accounts/end-users/pairwise-subject.ts";
import type { Database } from "../database/database.ts";
import type { OrderRow } from "./orders/order-row.ts";

/** Who bought, as that mini-app knows people: its team never learns the person's id here. */
export async function subjectOfOrder(
  db: Database,
  { end_user_id, app_id }: Pick<OrderRow, "end_user_id" | "app_id">,
): Promise<string> {
  const [user] = await db.query<{ host_id: string }>("select host_id from end_users where id = $1", [
    end_user_id,
  ]);
  return pairwiseSubject({ db }, { id: end_user_id, hostId: user?.host_id ?? "" }, app_id);
}
