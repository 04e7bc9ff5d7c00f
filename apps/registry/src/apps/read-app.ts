import { AtollError } from "@atoll/protocol";
import type { App } from "@atoll/distribution/registry";
import type { Database } from "../database/database.ts";

export type AppRow = {
  readonly id: string;
  readonly team_id: string;
  readonly name: string;
  readonly created_at: Date;
};

/** The row of a mini-app. Throws NOT_FOUND. */
export async function appRow(db: Database, id: string): Promise<AppRow> {
  const [row] = await db.query<AppRow>("select * from apps where id = $1", [id]);
  if (row !== undefined) return row;
  throw new AtollError("NOT_FOUND", `There is no mini-app "${id}" of your teams. Create it first.`);
}

/** A mini-app as the API shows it. */
export function describeApp({ id, team_id, name, created_at }: AppRow): App {
  return { id, team: team_id, name, createdAt: created_at.toISOString() };
}
