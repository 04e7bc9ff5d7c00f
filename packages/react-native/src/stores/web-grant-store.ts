import type { Grant, GrantStore } from "@atoll/host";
import { answerOf, openHostDatabase, rowsOf } from "./host-database.ts";
import type { RunOnTable } from "./host-database.ts";

/** Keeps the user's decisions in the browser's IndexedDB: they outlast reloads and hold in every tab. */
export function createWebGrantStore(run: RunOnTable = openHostDatabase()): GrantStore {
  return {
    get: (ownerKey, permission) =>
      run("grants", "readonly", (rows) => answerOf<Grant | undefined>(rows.get([ownerKey, permission]))),
    set: async (ownerKey, grant) => {
      await run("grants", "readwrite", (rows) =>
        answerOf(rows.put({ ...grant }, [ownerKey, grant.permission])),
      );
    },
    list: (ownerKey) =>
      run("grants", "readonly", (rows, keyRange) =>
        answerOf<Grant[]>(rows.getAll(rowsOf(keyRange, ownerKey))),
      ),
    remove: async (ownerKey, permission) => {
      await run("grants", "readwrite", (rows) => answerOf(rows.delete([ownerKey, permission])));
    },
  };
}
