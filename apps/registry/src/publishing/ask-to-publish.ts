import type { Database } from "../database/database.ts";
import type { Registry } from "../registry.ts";

/** Asks, in the transaction of a change, that hosts be told of it. Gives the number to wait for. */
export async function askToPublish(
  { jobs }: Pick<Registry, "jobs">,
  tx: Database,
  appId: string,
): Promise<number> {
  const [row] = await tx.query<{ wanted: string }>(
    "insert into publications (app_id, wanted) values ($1, 1) on conflict (app_id) do update set wanted = publications.wanted + 1 returning wanted",
    [appId],
  );
  await jobs.send("publish", { appId }, { tx, key: appId });
  return Number(row?.wanted);
}
