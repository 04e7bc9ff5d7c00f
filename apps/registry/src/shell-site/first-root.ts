import { AtollError } from "@atoll/protocol";
import type { Database } from "../database/database.ts";

/** The text of this registry's first root, which the shell trusts from the start; newer ones follow from it. Throws UNAVAILABLE. */
export async function firstRoot(db: Database): Promise<string> {
  const [root] = await db.query<{ envelope: string }>(
    "select envelope from signed_files where name = 'root' and sequence = 1",
  );
  if (root !== undefined) return root.envelope;
  throw new AtollError("UNAVAILABLE", "The registry is still making its keys. Try again in a moment.");
}
