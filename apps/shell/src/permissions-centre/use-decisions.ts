import type { PermissionEntry, Receipt } from "@atoll/host";
import type { ErrorCode } from "@atoll/protocol";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { codeOf } from "../catalogue/use-catalogue.ts";
import type { OpenedMiniApp } from "../opened/opened-record.ts";
import { useServices } from "../services/shell-services.ts";

/** A mini-app that was opened here, what was decided about it, and what came of it. */
export type DecidedMiniApp = {
  readonly app: OpenedMiniApp;
  /** Permissions and fields of the person's data alike, by id. */
  readonly entries: readonly PermissionEntry[];
  /** Newest first. */
  readonly receipts: readonly Receipt[];
};

export type DecisionsState =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly code: ErrorCode }
  | { readonly status: "ready"; readonly decided: readonly DecidedMiniApp[] };

export type Decisions = {
  readonly state: DecisionsState;
  /** Denied from now on; results under way are withheld, what is being watched ends. */
  readonly revoke: (app: OpenedMiniApp, permission: string) => void;
  /** Forgotten, so that it asks again. */
  readonly reset: (app: OpenedMiniApp, permission: string) => void;
  readonly look: () => void;
};

/** Every decision on this device, by mini-app, the last opened first. */
export function useDecisions(): Decisions {
  const { host, opened } = useServices();
  const { permissions } = host;
  const known = useSyncExternalStore(opened.onChange, opened.list);
  const [state, setState] = useState<DecisionsState>({ status: "loading" });
  const [looked, setLooked] = useState(0);
  const look = useCallback(() => setLooked((count) => count + 1), []);
  useEffect(() => {
    let current = true;
    const show = (next: DecisionsState) => {
      if (current) setState(next);
    };
    const reading = known.map(async (app) => {
      const owner = ownerOf(app);
      const [entries, receipts] = await Promise.all([permissions.list(owner), permissions.receipts(owner)]);
      return { app, entries, receipts };
    });
    Promise.all(reading).then(
      (decided) => show({ status: "ready", decided }),
      (error: unknown) => show({ status: "failed", code: codeOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [permissions, known, looked]);
  const after = (change: Promise<void>) => void change.then(look, look);
  return {
    state,
    revoke: (app, permission) => after(permissions.revoke(ownerOf(app), permission)),
    reset: (app, permission) => after(permissions.reset(ownerOf(app), permission)),
    look,
  };
}

function ownerOf({ id, ownerKey }: OpenedMiniApp) {
  return { key: ownerKey, appId: id };
}
