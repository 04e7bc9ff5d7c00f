import type { ErrorCode } from "@atoll/protocol";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { codeOf } from "../catalogue/use-catalogue.ts";
import type { OpenedMiniApp } from "../opened/opened-record.ts";
import { useServices } from "../services/shell-services.ts";

/** A mini-app that keeps something on this device. */
export type StoredMiniApp = OpenedMiniApp & { readonly bytes: number };

/** Where the sum of what mini-apps keep stands. */
export type StoredState =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly code: ErrorCode }
  | { readonly status: "ready"; readonly stored: readonly StoredMiniApp[] };

/** What each mini-app keeps here, the most first, and how to look anew. */
export function useStored(): readonly [StoredState, () => void] {
  const { data, opened } = useServices();
  const known = useSyncExternalStore(opened.onChange, opened.list);
  const [state, setState] = useState<StoredState>({ status: "loading" });
  const [look, setLook] = useState(0);
  useEffect(() => {
    let current = true;
    const show = (next: StoredState) => {
      if (current) setState(next);
    };
    const usages = known.map(async (each) => ({ each, usage: await data.usage(each.ownerKey) }));
    Promise.all(usages).then(
      (found) => {
        const stored = found
          .filter(({ usage }) => usage.keys > 0)
          .map(({ each, usage }) => ({ ...each, bytes: usage.bytes }))
          .sort((one, other) => other.bytes - one.bytes);
        show({ status: "ready", stored });
      },
      (error: unknown) => show({ status: "failed", code: codeOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [data, known, look]);
  return [state, useCallback(() => setLook((count) => count + 1), [])];
}
