import type { Database } from "../database/database.ts";
import type { Step } from "./step.ts";

/** Lets a version's steps wait to be run. Those that it has stay as they are: a newer registry may know more steps. */
export async function addSteps(
  db: Database,
  versionId: string,
  steps: readonly Pick<Step, "name">[],
): Promise<void> {
  await db.query(
    `insert into steps (version_id, name, position)
     select $1, name, position from unnest($2::text[]) with ordinality as given (name, position)
     on conflict do nothing`,
    [versionId, steps.map(({ name }) => name)],
  );
}
