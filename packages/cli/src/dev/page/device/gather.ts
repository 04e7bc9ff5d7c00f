import { areas, listPermissions } from "@atoll/capabilities";
import type { StorageStore } from "@atoll/capabilities/web";
import type { Host, Session } from "@atoll/host";
import { permissionId } from "@atoll/protocol";
import { snapshotOf } from "@atoll/simulator/snapshot";
import type { FromDevice, WantedPanel } from "../messages.ts";

export type GatherOptions = { readonly host: Host; readonly store: StorageStore; readonly session: Session };

const RECEIPTS = 50;
const OUTLINE_LENGTH = 200_000;

/** What a panel shows of a session; undefined for a panel that needs nothing of the device. */
export async function gather(
  panel: WantedPanel,
  { host, store, session }: GatherOptions,
): Promise<FromDevice | undefined> {
  const { owner } = session.app;
  switch (panel) {
    case "tree":
      return {
        type: "tree",
        outline: snapshotOf(session.tree.root).slice(0, OUTLINE_LENGTH),
        nodes: session.tree.size,
      };
    case "permissions":
      return gatherPermissions(host, session);
    case "storage":
      return { type: "storage", ...(await store.usage(owner.key)) };
    case "sizes":
      return { type: "stats", stats: session.stats() };
    case "none":
      return undefined;
  }
}

async function gatherPermissions(host: Host, { app }: Session): Promise<FromDevice> {
  const [decided, receipts] = await Promise.all([
    host.permissions.list(app.owner),
    host.permissions.receipts(app.owner),
  ]);
  const states = new Map(decided.map(({ permission, state }) => [permission, state]));
  const catalogue = listPermissions(areas);
  const rows = app.manifest.permissions.map((permission) => {
    const id = permissionId(permission);
    return { id, words: catalogue.get(id)?.prompt ?? id, state: states.get(id) ?? "undetermined" } as const;
  });
  return { type: "permissions", rows, receipts: receipts.slice(0, RECEIPTS) };
}
