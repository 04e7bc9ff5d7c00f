import type { InstalledMiniApp, PermissionState, Receipt } from "@atoll/host";
import { permissionId } from "@atoll/protocol";
import { useCallback, useEffect, useState } from "react";
import { usePermissionWords } from "./permission-words.ts";
import { useServices } from "../services/shell-services.ts";

/** One permission that a mini-app declares. */
export type PermissionRowState = {
  readonly id: string;
  /** What it lets the mini-app do, in the catalogue's words. */
  readonly words: string;
  readonly state: PermissionState;
};

export type Permissions = {
  readonly rows: readonly PermissionRowState[];
  /** Newest first. */
  readonly receipts: readonly Receipt[];
  readonly revoke: (id: string) => void;
  readonly reset: (id: string) => void;
};

/** What a mini-app declared, what was decided about it, and what came of it. */
export function usePermissions(app: InstalledMiniApp): Permissions {
  const { permissions } = useServices().host;
  const wordsOf = usePermissionWords();
  const [known, setKnown] = useState<Pick<Permissions, "rows" | "receipts">>({ rows: [], receipts: [] });
  const load = useCallback(async () => {
    const [decided, receipts] = await Promise.all([
      permissions.list(app.owner),
      permissions.receipts(app.owner),
    ]);
    const states = new Map(decided.map(({ permission, state }) => [permission, state]));
    setKnown({
      rows: declared(app, wordsOf).map((row) => ({ ...row, state: states.get(row.id) ?? "undetermined" })),
      receipts,
    });
  }, [permissions, app, wordsOf]);
  useEffect(() => void load(), [load]);
  const after = (change: Promise<void>) => void change.then(load);
  return {
    ...known,
    revoke: (id) => after(permissions.revoke(app.owner, id)),
    reset: (id) => after(permissions.reset(app.owner, id)),
  };
}

function declared(app: InstalledMiniApp, wordsOf: (id: string) => string) {
  return app.manifest.permissions.map((permission) => {
    const id = permissionId(permission);
    return { id, words: wordsOf(id) };
  });
}
